package riskcapital.run;

import java.net.URI;

/** Whether a source answers at all, before anything is started. */
final class SourceCheck {
  private SourceCheck() {}

  /**
   * Asks for one AUM item.
   *
   * @throws RunException when nobody answers or the key is refused
   */
  static void require(URI source, HttpJson http) throws InterruptedException {
    URI uri = URI.create(source.toString().replaceAll("/+$", "") + "/api/v1/aum?limit=1");
    int status = http.status(uri);
    switch (status) {
      case 0 -> throw new RunException("nobody answers at " + source);
      case 401, 403 -> throw new RunException(source + " refuses the API key (" + status + ")");
      case 404 -> throw new RunException(source + " has no /api/v1/aum (404)");
      default -> {}
    }
  }
}

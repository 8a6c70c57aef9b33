package riskcapital.run;

import java.net.URI;
import java.util.List;
import riskcapital.run.services.HttpJson;
import riskcapital.run.terminal.RunException;

/** Whether a source answers at all, before anything is started. */
final class SourceCheck {
  private SourceCheck() {}

  /**
   * Asks every feed for one item.
   *
   * @throws RunException when nobody answers or a feed is refused
   */
  static void require(URI source, HttpJson http) throws InterruptedException {
    String base = source.toString().replaceAll("/+$", "");
    for (String feed : List.of("positions", "aum", "margin-submissions")) {
      URI uri = URI.create(base + "/api/v1/" + feed + "?limit=1");
      int status = http.status(uri);
      switch (status) {
        case 0 -> throw new RunException("nobody answers at " + source);
        case 401, 403 -> throw new RunException(source + " refuses the API key (" + status + ")");
        case 404 -> throw new RunException(source + " has no /api/v1/" + feed + " (404)");
        default -> {}
      }
    }
  }
}

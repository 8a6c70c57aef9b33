package riskcapital.bench.endtoend;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import riskcapital.bench.source.ServeSource;
import riskcapital.run.services.HttpJson;
import riskcapital.run.terminal.RunException;

/** How fast the source serves portfolios to a client that does nothing with them. */
final class SourceAlone {
  private static final Pattern NEXT =
      Pattern.compile("\"nextCursor\":\"(\\d+)\",\"hasMore\":(true|false)");
  private static final int HEAD = 200;

  private SourceAlone() {}

  /** Seconds to read all of the positions feed, page by page. */
  static double seconds(ServeSource source) throws IOException, InterruptedException {
    HttpJson http = new HttpJson(ServeSource.API_KEY);
    long start = System.nanoTime();
    String cursor = "0";
    boolean more = true;
    while (more) {
      URI page = URI.create(source.address() + "/api/v1/positions?limit=20&cursor=" + cursor);
      try (var body = http.stream(page)) {
        String head = new String(body.readNBytes(HEAD), StandardCharsets.UTF_8);
        body.transferTo(OutputStream.nullOutputStream());
        Matcher next = NEXT.matcher(head);
        if (!next.find()) {
          throw new RunException(page + " is no page");
        }
        cursor = next.group(1);
        more = Boolean.parseBoolean(next.group(2));
      }
    }
    return (System.nanoTime() - start) / 1e9;
  }
}

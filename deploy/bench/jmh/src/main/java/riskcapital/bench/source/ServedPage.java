package riskcapital.bench.source;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import riskcapital.bench.stress.SourceItems;
import riskcapital.events.PositionsSnapshot;

/** A page of the positions API with one portfolio, as {@link ServeSource} answers it. */
public final class ServedPage {
  private ServedPage() {}

  /** Body of the page. */
  public static byte[] of(PositionsSnapshot portfolio) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    try {
      Path file = Files.createTempFile("rcm-", ".page");
      try (SourceFeed feed = new SourceFeed(file)) {
        feed.add(SourceItems.portfolio(portfolio));
        feed.show();
        feed.page(0, 1).write(body);
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return body.toByteArray();
  }
}

package riskcapital.simulator.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import riskcapital.simulator.Sources;
import riskcapital.simulator.changelog.Feed;
import riskcapital.simulator.changelog.Position;
import riskcapital.simulator.item.Item;
import tools.jackson.core.JsonGenerator;

/** 35,000 funds of 60 positions in the heap that the build gives its tests, 512 MB. */
class LargeWorldTest {

  private static final Instant NIGHT = Instant.parse("2026-03-10T02:59:00Z");

  @Test
  void half_an_hour_of_portfolios_streams_through() {
    Source source = Sources.at(NIGHT, Map.of("funds", 35_000, "live-per-minute", 0));
    ReadPage pages = new ReadPage(source);
    Position at = new Position(NIGHT.minus(Duration.ofHours(1)).toEpochMilli(), 0, 0);
    int portfolios = 0;
    long rows = 0;
    Page page;
    do {
      page = pages.read(Feed.POSITIONS, at, 1000, NIGHT);
      try (JsonGenerator out = Sources.MAPPER.createGenerator(OutputStream.nullOutputStream())) {
        out.writeStartArray();
        for (Item item : page.items()) {
          item.writeRaw(out);
          rows += item.weight() - 1;
        }
        out.writeEndArray();
      }
      portfolios += page.items().size();
      at = page.next();
    } while (page.hasMore());

    assertThat(Runtime.getRuntime().maxMemory()).isLessThanOrEqualTo(512L << 20);
    assertThat(portfolios).isBetween(4_000, 5_000);
    assertThat(rows / portfolios).isBetween(55L, 65L);
  }

  @Test
  void the_last_page_of_two_years_costs_no_more_than_the_first() {
    Source source = Sources.at(NIGHT, Map.of("funds", 35_000));
    ReadPage pages = new ReadPage(source);
    Page warmUp = pages.read(Feed.AUM, Position.START, 1000, NIGHT);
    Position end = new Position(NIGHT.minusSeconds(7_200).toEpochMilli(), 0, 0);

    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long begin = threads.getCurrentThreadCpuTime();
    Page first = pages.read(Feed.AUM, warmUp.next(), 1000, NIGHT);
    long between = threads.getCurrentThreadCpuTime();
    Page last = pages.read(Feed.AUM, end, 1000, NIGHT);
    long done = threads.getCurrentThreadCpuTime();

    assertThat(first.items()).hasSize(1000);
    assertThat(last.items()).isNotEmpty();
    assertThat(Duration.ofNanos(done - between)).isLessThan(Duration.ofSeconds(1));
    assertThat(Duration.ofNanos(between - begin)).isLessThan(Duration.ofSeconds(1));
  }
}

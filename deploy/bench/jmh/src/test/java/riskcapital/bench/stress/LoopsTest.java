package riskcapital.bench.stress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import riskcapital.consolidator.bulkload.EncodeLoop;
import riskcapital.consolidator.feeds.DecodeLoop;
import riskcapital.consolidator.positions.CheckLoop;
import riskcapital.events.PositionsSnapshot;
import riskcapital.ingest.item.FeedEvent;
import riskcapital.ingest.positions.StandardiseLoop;
import riskcapital.schemas.PublishEncodeLoop;

/** Each loop does the whole of its work, or its figure would be of something else. */
class LoopsTest {
  private final PositionsSnapshot portfolio = StressPortfolio.event();

  @Test
  void standardisesEveryRow() {
    assertThat(new StandardiseLoop().standardise())
        .extracting(FeedEvent::value)
        .singleElement()
        .isInstanceOfSatisfying(
            PositionsSnapshot.class,
            event -> {
              assertThat(event.getPositions()).isEqualTo(portfolio.getPositions());
              assertThat(event.getWarnings()).isEmpty();
            });
  }

  @Test
  void decodesThePortfolio() {
    try (DecodeLoop loop = new DecodeLoop()) {
      PositionsSnapshot decoded = loop.decode();
      assertThat(decoded.getEventId()).isEqualTo(portfolio.getEventId());
      assertThat(decoded.getPositions()).containsExactlyElementsOf(portfolio.getPositions());
    }
  }

  @Test
  void encodesInTheWireFormat() {
    try (PublishEncodeLoop loop = new PublishEncodeLoop()) {
      assertThat(loop.publishEncode()).startsWith(0, 0, 0, 0, 1).hasSizeGreaterThan(5_000);
    }
  }

  @Test
  void sumsEveryType() {
    assertThat(new CheckLoop().check()).hasSize(12);
  }

  @Test
  void writesALineOfEveryRow() throws IOException {
    List<String> lines =
        new String(new EncodeLoop().encode(), StandardCharsets.UTF_8).lines().toList();
    assertThat(lines)
        .hasSize(StressPortfolio.ROWS)
        .allSatisfy(line -> assertThat(line.split("\t", -1)).hasSize(19));
  }
}

package riskcapital.ingest.aum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static riskcapital.ingest.aum.AumBench.item;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import riskcapital.events.IngestCursor;
import riskcapital.ingest.run.StopService;
import riskcapital.ingest.test.Answer;
import riskcapital.ingest.test.IngesterProcess;
import riskcapital.ingest.test.RunningIngester;
import riskcapital.schemas.Topic;

/** One instance after another, and two at once. */
class AumTakeoverIT {
  private final AumBench bench = new AumBench();

  @AfterEach
  void close() {
    bench.close();
  }

  @Test
  void aKilledInstanceLosesNoPageAndRepeatsNone() throws InterruptedException {
    CountDownLatch asked = new CountDownLatch(1);
    String second =
        Answer.pageJson("2026-11-20T21:00:00Z", "b", true, List.of(item(3), item(4), item(5)));
    bench
        .source
        .at("", Answer.page("a", true, item(1), item(2)))
        .at("a", Answer.held(second, asked, new CountDownLatch(1)));
    try (IngesterProcess process = IngesterProcess.start(AumIngester.class, bench.settings())) {
      asked.await();
      await().until(() -> bench.funds().size() == 2);
      process.kill();
    }

    bench
        .source
        .at("a", Answer.body(second))
        .at("b", Answer.page("end", false, item(6)))
        .at("end", Answer.page("end", false));
    try (RunningIngester ingester = bench.start()) {
      await().until(() -> !bench.runs().isEmpty());
      assertThat(ingester.exitCode()).isEmpty();
    }

    assertThat(bench.funds()).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
    assertThat(bench.published.events(Topic.INGEST_CURSORS, IngestCursor.class))
        .extracting(IngestCursor::getCursor)
        .containsExactly("a", "b", "end");
    assertThat(bench.runs().get(0).getItems()).isEqualTo(4);
  }

  @Test
  void aSecondInstanceFencesTheFirst() {
    bench.source.at("", Answer.page("end", false, item(1))).at("end", Answer.page("end", false));
    try (RunningIngester first = bench.start()) {
      await().until(() -> !bench.runs().isEmpty());
      try (RunningIngester second = bench.start()) {
        await().until(() -> first.exitCode().isPresent());
        assertThat(first.exitCode()).hasValue(StopService.FENCED);
        bench.source.at("end", Answer.page("more", false, item(2)));
        bench.source.at("more", Answer.page("more", false));
        await().until(() -> bench.funds().size() == 2);
        assertThat(second.exitCode()).isEmpty();
      }
    }

    assertThat(bench.funds()).containsExactly(1L, 2L);
  }

  @Test
  void aFencedProcessEndsWithItsOwnExitCode() {
    bench.source.at("", Answer.page("end", false, item(1))).at("end", Answer.page("end", false));
    try (IngesterProcess process = IngesterProcess.start(AumIngester.class, bench.settings())) {
      await().until(() -> !bench.runs().isEmpty());
      try (RunningIngester second = bench.start()) {
        assertThat(process.exitCode()).isEqualTo(StopService.FENCED);
        assertThat(second.exitCode()).isEmpty();
      }
    }
  }
}

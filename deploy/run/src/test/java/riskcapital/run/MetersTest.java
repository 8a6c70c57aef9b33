package riskcapital.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MetersTest {
  @Test
  void sumsACounterOverItsTags() {
    Meters meters =
        new Meters(
            """
            # TYPE rcm_ingest_published_total counter
            rcm_ingest_published_total{feed="aum"} 1.2E3
            rcm_ingest_published_total{feed="margin"} 5.0
            rcm_ingest_published_total_created 9.0
            """);
    assertThat(meters.sum("rcm_ingest_published_total")).isEqualTo(1205);
  }
}

package riskcapital.ingest.item;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class SourceKeyTest {
  private static final LocalDate DATE = LocalDate.of(2026, 11, 20);

  @Test
  void tellsWhatCouldBeRead() {
    assertThat(new SourceKey(101L, DATE, 1, null).text()).isEqualTo("101|2026-11-20|1");
    assertThat(new SourceKey(null, DATE, null, null).text()).isEqualTo("-|2026-11-20|-");
    assertThat(new SourceKey(101L, DATE, 2, "SUB-1").text()).isEqualTo("SUB-1|2");
    assertThat(new SourceKey(101L, DATE, 2, null).text()).isEqualTo("101|2026-11-20|2");
    assertThat(new SourceKey(null, null, 2, null).text()).isNull();
    assertThat(SourceKey.UNKNOWN.text()).isNull();
  }
}

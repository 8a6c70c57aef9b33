package riskcapital.consolidator.rederivation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BatchSizeTest {
  @ParameterizedTest
  @CsvSource({
    "200, 500, 200",
    "200, 400, 250",
    "200, 250, 400",
    "200, 1, 400",
    "200, 0, 400",
    "200, 625, 160",
    "200, 1000, 100",
    "200, 5000, 100",
    "700, 100, 800",
    "60, 5000, 50",
    "50, 501, 50"
  })
  void followsHowLongTheBatchTook(int funds, long millis, int next) {
    assertThat(new BatchSize(funds).after(Duration.ofMillis(millis)).funds()).isEqualTo(next);
  }
}

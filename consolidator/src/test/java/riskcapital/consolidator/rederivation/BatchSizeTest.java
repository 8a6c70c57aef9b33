package riskcapital.consolidator.rederivation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BatchSizeTest {
  @ParameterizedTest
  @CsvSource({
    "50, 199, 100",
    "50, 200, 50",
    "100, 500, 100",
    "100, 501, 50",
    "199, 501, 99",
    "200, 1, 200",
    "150, 1, 200",
    "50, 5000, 50",
    "75, 5000, 50"
  })
  void followsHowLongTheBatchTook(int funds, long millis, int next) {
    assertThat(new BatchSize(funds).after(Duration.ofMillis(millis)).funds()).isEqualTo(next);
  }
}

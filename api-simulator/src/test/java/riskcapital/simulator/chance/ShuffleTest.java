package riskcapital.simulator.chance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShuffleTest {

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 200, 2_000, 35_000})
  void takes_every_number_once_in_another_order_each_day(int size) {
    Shuffle monday = Shuffle.of(size, 1, "test", 1);
    Shuffle tuesday = Shuffle.of(size, 1, "test", 2);

    assertThat(IntStream.range(0, size).map(monday::at).distinct().sum())
        .isEqualTo(IntStream.range(0, size).sum());
    assertThat(monday).isEqualTo(Shuffle.of(size, 1, "test", 1));
    if (size > 10) {
      assertThat(tuesday).isNotEqualTo(monday);
    }
  }
}

package riskcapital.simulator.chance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuotaTest {

  @ParameterizedTest
  @CsvSource({
    "200,0.02,0,4",
    "200,0.001,3,1",
    "7,0.5,2,4",
    "1,0.1,1,1",
    "200,0,2,0",
    "35000,0.03,5,1050",
    "10,1,6,10"
  })
  void chooses_the_share_rounded_up_and_finds_its_places_again(
      int size, double share, int turn, int expected) {
    Quota quota = Quota.of(size, share, turn);

    assertThat(IntStream.range(0, size).filter(quota::chooses)).hasSize(expected);
    assertThat(IntStream.range(0, expected).map(quota::positionOf).map(quota::rankOf))
        .containsExactlyElementsOf(IntStream.range(0, expected).boxed().toList());
  }

  @ParameterizedTest
  @CsvSource({"200,0.02,4", "35000,0.01,4", "9,0.4,5"})
  void tells_the_chosen_place_that_comes_first(int size, double share, int turn) {
    Quota quota = Quota.of(size, share, turn);

    assertThat(quota.positionOf(quota.firstRank()))
        .isEqualTo(IntStream.range(0, size).filter(quota::chooses).findFirst().orElseThrow());
  }
}

package riskcapital.simulator.chance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DiceTest {

  @Test
  void equal_keys_throw_the_same_on_every_machine() {
    Dice dice = Dice.of(1, "fund", 7, 20_000);

    assertThat(IntStream.range(0, 5).map(i -> dice.below(1_000)))
        .containsExactlyElementsOf(throwsOf(Dice.of(1, "fund", 7, 20_000)));
    assertThat(Dice.hash(1, "fund", 7)).isEqualTo(-8594169882174333279L);
  }

  @Test
  void each_key_matters() {
    assertThat(Dice.hash(1, "fund", 7, 8)).isNotEqualTo(Dice.hash(1, "fund", 8, 7));
    assertThat(Dice.hash(1, "fund", 7)).isNotEqualTo(Dice.hash(2, "fund", 7));
    assertThat(Dice.hash(1, "fund", 7)).isNotEqualTo(Dice.hash(1, "aum", 7));
  }

  @Test
  void a_share_happens_as_often_as_it_says() {
    Dice dice = Dice.of(1, "share");

    assertThat(IntStream.range(0, 10_000).filter(i -> dice.happens(0.3)).count())
        .isBetween(2_800L, 3_200L);
    assertThat(dice.happens(0)).isFalse();
    assertThat(dice.happens(1)).isTrue();
  }

  private static Iterable<Integer> throwsOf(Dice dice) {
    return IntStream.range(0, 5).map(i -> dice.below(1_000)).boxed().toList();
  }
}

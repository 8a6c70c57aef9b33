package riskcapital.consolidator.backbone.shrink;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SmallestFailingTest {
  private static final List<Integer> HUNDRED = IntStream.rangeClosed(1, 100).boxed().toList();

  @Test
  void findsTheElementsThatFailTogetherInTheirOrder() {
    SmallestFailing<Integer> shrink =
        new SmallestFailing<>(part -> part.containsAll(List.of(3, 41, 97)), () -> true);

    assertThat(shrink.of(HUNDRED)).containsExactly(3, 41, 97);
  }

  @Test
  void leavesWhatOnlyFailsWhole() {
    SmallestFailing<Integer> shrink = new SmallestFailing<>(part -> part.size() == 100, () -> true);

    assertThat(shrink.of(HUNDRED)).isEqualTo(HUNDRED);
  }

  @Test
  void givesUpWithTheSmallestThatFailed() {
    List<List<Integer>> tried = new ArrayList<>();
    SmallestFailing<Integer> shrink =
        new SmallestFailing<>(
            part -> {
              tried.add(part);
              return part.contains(1);
            },
            () -> tried.size() < 3);

    assertThat(shrink.of(HUNDRED)).isEqualTo(HUNDRED.subList(0, 12));
    assertThat(tried).hasSize(3);
  }
}

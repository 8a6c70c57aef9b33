package riskcapital.consolidator.rederivation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class LanesTest {
  private final Lanes lanes = new Lanes();

  @AfterEach
  void close() {
    lanes.close();
  }

  @Test
  void allLanesWorkAtTheSameTimeAndTheirWorkAddsUp() {
    CyclicBarrier meeting = new CyclicBarrier(Lanes.MANY);
    Set<Integer> seen = new ConcurrentSkipListSet<>();
    int done =
        lanes.run(
            (lane, goOn) -> {
              await(meeting);
              seen.add(lane);
              return 10 + lane;
            },
            () -> true);
    assertThat(done).isEqualTo(21);
    assertThat(seen).containsExactly(0, 1);
  }

  @Test
  void aFailureStopsTheOtherLaneAndComesOutWithItsOwn() {
    CountDownLatch told = new CountDownLatch(1);
    assertThatThrownBy(
            () ->
                lanes.run(
                    (lane, goOn) -> {
                      if (lane == 1) {
                        told.countDown();
                        throw new IllegalStateException("deadlock");
                      }
                      while (goOn.getAsBoolean()) {
                        Thread.onSpinWait();
                      }
                      throw new IllegalStateException("lane 0 too");
                    },
                    () -> true))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("lane 0 too")
        .satisfies(
            failure ->
                assertThat(failure.getSuppressed())
                    .singleElement()
                    .satisfies(other -> assertThat(other).hasMessage("deadlock")));
    assertThat(told.getCount()).isZero();
  }

  @Test
  void theCallersWordStopsAll() {
    assertThat(lanes.run((lane, goOn) -> goOn.getAsBoolean() ? 1 : 0, () -> false)).isZero();
  }

  @Test
  void anInterruptEndsTheWaitAndIsKept() {
    CountDownLatch never = new CountDownLatch(1);
    Thread.currentThread().interrupt();
    assertThat(lanes.run((lane, goOn) -> endOf(never), () -> true)).isZero();
    assertThat(Thread.interrupted()).isTrue();
  }

  private static int endOf(CountDownLatch latch) {
    try {
      latch.await();
      return 1;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void await(CyclicBarrier meeting) {
    try {
      meeting.await(10, TimeUnit.SECONDS);
    } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
      throw new IllegalStateException(e);
    }
  }
}

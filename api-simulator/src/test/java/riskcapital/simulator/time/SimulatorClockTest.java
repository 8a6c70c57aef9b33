package riskcapital.simulator.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class SimulatorClockTest {

  private static final Instant NOON = Instant.parse("2026-03-09T15:00:00Z");

  private final Wall wall = new Wall();
  private final SimulatorClock clock = new SimulatorClock(wall);

  @Test
  void what_is_appended_is_later_than_every_instant_given_out() {
    Instant seen = clock.asOf();
    Instant first = clock.append(at -> {});
    Instant second = clock.append(at -> {});

    assertThat(first).isEqualTo(seen.plusMillis(1));
    assertThat(second).isEqualTo(seen.plusMillis(2));
    assertThat(clock.asOf()).isEqualTo(second);
  }

  @Test
  void it_stands_while_frozen_and_moves_only_by_what_is_appended() {
    Instant frozen = clock.freeze();
    wall.now = NOON.plusSeconds(60);

    assertThat(clock.asOf()).isEqualTo(frozen);
    assertThat(clock.append(at -> {})).isEqualTo(frozen.plusMillis(1));
    assertThat(clock.asOf()).isEqualTo(frozen.plusMillis(1));
    assertThat(clock.unfreeze()).isEqualTo(NOON.plusSeconds(60));
  }

  @Test
  void it_can_stand_at_a_later_instant_and_never_goes_back() {
    assertThat(clock.freezeAt(NOON.plusSeconds(90))).isEqualTo(NOON.plusSeconds(90));
    assertThatIllegalArgumentException().isThrownBy(() -> clock.freezeAt(NOON));
    assertThat(clock.unfreeze()).isEqualTo(NOON.plusSeconds(90));
  }

  private static final class Wall extends Clock {
    private Instant now = NOON;

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}

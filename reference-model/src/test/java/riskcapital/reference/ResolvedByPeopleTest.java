package riskcapital.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static riskcapital.reference.AumItem.aum;
import static riskcapital.reference.MarginItem.margin;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ResolvedByPeopleTest {
  private static final String NOW = "2026-03-05T10:00";
  private static final Instant RESOLVED = Local.at("2026-03-05T09:00");
  private final World world =
      World.of(aum("2026-03-03"), aum("2026-03-04"), aum("2026-03-04").value("7.00"))
          .and(PortfolioItem.portfolio("2026-03-04"))
          .and(
              margin("2026-03-03").manager(11),
              margin("2026-03-03").id("T").manager(11),
              margin("2026-03-03").id("T").manager(11).restatement(2));

  @Test
  void whatAPersonResolvedDoesNotRecurForThatKey() {
    assertThat(world.liveAt(NOW))
        .containsExactly(
            "INVALID_SUBMISSION S|1",
            "INVALID_SUBMISSION T|1",
            "INVALID_SUBMISSION T|2",
            "CONFLICTING_REVISION AUM|1|2026-03-04|1");

    world.and(
        resolved(ExceptionType.INVALID_SUBMISSION, "T|1"),
        resolved(ExceptionType.CONFLICTING_REVISION, "AUM|1|2026-03-04|1"));

    assertThat(world.liveAt("2026-03-05T08:59")).hasSize(4);
    assertThat(world.liveAt(NOW))
        .containsExactly("INVALID_SUBMISSION S|1", "INVALID_SUBMISSION T|2");
    assertThat(world.liveAt("2026-03-05T12:00")).hasSize(2);
  }

  @ParameterizedTest
  @EnumSource(
      names = {"INVALID_SUBMISSION", "CONFLICTING_REVISION"},
      mode = EnumSource.Mode.EXCLUDE)
  void peopleResolveNoOther(ExceptionType type) {
    assertThatIllegalArgumentException().isThrownBy(() -> resolved(type, "1"));
  }

  private static Decision resolved(ExceptionType type, String key) {
    return new Decision.Resolved(new LiveException(type, key), RESOLVED);
  }
}

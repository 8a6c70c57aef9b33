package riskcapital.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static riskcapital.reference.AumItem.aum;
import static riskcapital.reference.PortfolioItem.portfolio;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MissingDataTest {
  @Test
  void aDateIsMissedAfterTheCutOffOfTheBusinessDayAfterIt() {
    World world = World.of(aum("2026-02-12")).and(portfolio("2026-02-13"));

    assertThat(world.liveAt("2026-02-18T18:00")).isEmpty();
    assertThat(world.liveAt("2026-02-18T18:00:01")).containsExactly("MISSING_AUM 1");
    assertThat(world.liveAt("2026-02-19T18:00:01"))
        .containsExactly("MISSING_AUM 1", "MISSING_POSITIONS 1");
  }

  @Test
  void eachFeedIsJudgedByItsOwnWatermark() {
    World world = World.of(aum("2026-02-12")).and(portfolio("2026-02-12"));
    Instant now = Local.at("2026-02-18T20:00");
    Instant cutOff = Local.at("2026-02-18T18:00");

    assertThat(world.at(now, evidence(cutOff, cutOff.minusNanos(1000))).live())
        .containsExactly(new LiveException(ExceptionType.MISSING_AUM, "1"));
    assertThat(world.at(now, evidence(cutOff.minusNanos(1000), cutOff)).live())
        .containsExactly(new LiveException(ExceptionType.MISSING_POSITIONS, "1"));
    assertThat(world.at(now, new FeedEvidence(Map.of())).live()).isEmpty();
  }

  @Test
  void anIncompletePortfolioDoesNotCount() {
    World world =
        World.of(aum("2026-02-12"))
            .and(portfolio("2026-02-11"), portfolio("2026-02-13").incomplete());

    assertThat(world.liveAt("2026-02-13T18:01"))
        .containsExactly("INCOMPLETE_POSITIONS 1|2026-02-13|1", "MISSING_POSITIONS 1");
  }

  @Test
  void withoutPortfolioTheFundIsMissedFromItsFirstAumDateOn() {
    World world = World.of(aum("2026-02-12"), aum("2026-02-13"));

    assertThat(world.liveAt("2026-02-13T18:00")).isEmpty();
    assertThat(world.liveAt("2026-02-13T18:01")).containsExactly("MISSING_POSITIONS 1");
  }

  @Test
  void aClosedFundIsNotMissed() {
    assertThat(World.of(aum("2026-02-12").closed()).liveAt("2026-06-01T10:00")).isEmpty();
  }

  private static FeedEvidence evidence(Instant aum, Instant positions) {
    return new FeedEvidence(Map.of(Feed.AUM, aum, Feed.POSITIONS, positions));
  }
}

package riskcapital.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static riskcapital.reference.AumItem.aum;
import static riskcapital.reference.MarginItem.margin;
import static riskcapital.reference.PortfolioItem.otc;
import static riskcapital.reference.PortfolioItem.portfolio;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConditionsTest {
  private static final String NOW = "2026-03-05T10:00";

  @Test
  void aFundInOrderHasNone() {
    World world = World.of(aum("2026-03-04")).and(otc("2026-03-04")).and(margin("2026-03-04"));

    assertThat(world.liveAt(NOW)).isEmpty();
  }

  @Test
  void aMissingSubmissionIsKeyedByItsObligation() {
    World world = World.of(aum("2026-03-04")).and(otc("2026-03-02"), otc("2026-03-04"));

    assertThat(world.liveAt("2026-03-05T18:00")).isEmpty();
    assertThat(world.liveAt("2026-03-05T18:01"))
        .containsExactly("MISSING_SUBMISSION 1|2026-03-02|-");
  }

  @Test
  void whatFellDueBeforeMonitoringStartedIsMissingAndNotRaised() {
    Instant due = Local.at("2026-03-05T18:00");
    World world = World.of(aum("2026-03-04")).and(otc("2026-03-02"), otc("2026-03-04"));

    world.policy(Policy.brazil().withMonitoringStart(due.plusNanos(1000)));
    assertThat(world.liveAt("2026-03-05T18:01")).isEmpty();
    assertThat(world.statusAt("2026-03-05T18:01").isMissing()).isTrue();

    world.policy(Policy.brazil().withMonitoringStart(due));
    assertThat(world.liveAt("2026-03-05T18:01")).hasSize(1);
  }

  @Test
  void aBreachOutlastsStalenessOnlyWhereItWasLive() {
    World world =
        World.of(aum("2026-03-04")).and(otc("2026-03-04")).and(margin("2026-03-04").local("701"));

    assertThat(world.liveAt(NOW)).containsExactly("LIMIT_BREACH 1");
    assertThat(world.at(NOW).outlasting()).isEmpty();
    Evaluation stale = world.at("2026-03-11T10:00");
    assertThat(stale.live()).doesNotContain(new LiveException(ExceptionType.LIMIT_BREACH, "1"));
    assertThat(stale.outlasting())
        .containsExactly(new LiveException(ExceptionType.LIMIT_BREACH, "1"));
  }

  @Test
  void incompletePortfoliosLiveUntilACompleteOneIsGreater() {
    World world =
        World.of(aum("2026-03-04"))
            .and(
                portfolio("2026-03-02").incomplete(),
                portfolio("2026-03-03"),
                portfolio("2026-03-03").revision(2).incomplete(),
                portfolio("2026-03-04").incomplete());

    assertThat(world.liveAt(NOW))
        .containsExactly(
            "INCOMPLETE_POSITIONS 1|2026-03-03|2", "INCOMPLETE_POSITIONS 1|2026-03-04|1");
    assertThat(world.and(portfolio("2026-03-04").revision(2)).liveAt(NOW)).isEmpty();
  }

  @Test
  void anUnknownFundIsRaisedOnceTheAumFeedHasReachedIt() {
    World world = new World().and(portfolio("2026-03-04")).and(margin("2026-03-02"));
    Instant now = Local.at(NOW);
    Instant seen = Local.at("2026-03-02T12:00");

    assertThat(world.at(now, aumAt(seen)).live())
        .containsExactly(new LiveException(ExceptionType.UNKNOWN_FUND, "1"));
    assertThat(world.at(now, aumAt(seen.minusNanos(1000))).live()).isEmpty();
    assertThat(world.at(now, new FeedEvidence(Map.of())).live()).isEmpty();
    assertThat(world.and(aum("2026-03-04")).liveAt(NOW)).isEmpty();
  }

  @Test
  void anUnknownInvestorTypeIsRaisedForARequiredFundOnly() {
    World none = World.of(aum("2026-03-04").investor(null)).and(portfolio("2026-03-04"));

    assertThat(none.liveAt(NOW)).isEmpty();
    assertThat(none.and(otc("2026-03-04").revision(2)).liveAt(NOW))
        .containsExactly("REFERENCE_DATA 1");
  }

  @Test
  void anUnmappedCodeIsRaisedOncePerCodeOfNewestPortfolios() {
    World world =
        World.of(aum("2026-03-04"), aum("2026-03-04").fund(2))
            .and(
                portfolio("2026-03-03").row("GONE", "1"),
                portfolio("2026-03-04").row("STRUCTURED_NOTE", "1"),
                portfolio("2026-03-04").row("STRUCTURED_NOTE", "2").fund(2));

    assertThat(world.liveAt("2026-03-05T10:00"))
        .contains("UNMAPPED_ASSET_TYPE STRUCTURED_NOTE")
        .noneMatch(live -> live.contains("GONE"));
    assertThat(world.statusAt(NOW).label()).isEqualTo(Label.OTC);
  }

  @Test
  void anIncompletePortfolioEndsNoUnmappedCode() {
    World world =
        World.of(aum("2026-03-04"))
            .and(
                portfolio("2026-03-02").row("GONE", "1"),
                portfolio("2026-03-03").row("STRUCTURED_NOTE", "1"),
                portfolio("2026-03-04").incomplete());

    assertThat(world.liveAt(NOW))
        .contains("UNMAPPED_ASSET_TYPE STRUCTURED_NOTE")
        .noneMatch(live -> live.contains("GONE"));
    assertThat(world.and(portfolio("2026-03-04").revision(2)).liveAt(NOW)).isEmpty();
  }

  @Test
  void conflictsAreKeyedByFeedAndNaturalKey() {
    World world =
        World.of(aum("2026-03-04"), aum("2026-03-04").value("7.00"))
            .and(portfolio("2026-03-04"), portfolio("2026-03-04").row("CASH", "1"))
            .and(margin("2026-03-04"), margin("2026-03-04").local("1.00"));

    assertThat(world.liveAt(NOW))
        .containsExactly(
            "CONFLICTING_REVISION AUM|1|2026-03-04|1",
            "CONFLICTING_REVISION MARGIN|S|1",
            "CONFLICTING_REVISION POSITIONS|1|2026-03-04|1");
  }

  @Test
  void theClosureOfAFundEndsItsOwnExceptions() {
    World world =
        World.of(aum("2026-03-03").value("-1.00"))
            .and(otc("2026-01-02"), portfolio("2026-03-04").incomplete())
            .and(margin("2026-03-03").manager(11));

    assertThat(world.liveAt(NOW))
        .containsExactly(
            "MISSING_SUBMISSION 1|2026-01-02|-",
            "NON_POSITIVE_AUM 1",
            "INCOMPLETE_POSITIONS 1|2026-03-04|1",
            "MISSING_POSITIONS 1",
            "INVALID_SUBMISSION S|1");
    assertThat(world.and(aum("2026-03-04").closed().value("-1.00")).liveAt(NOW)).isEmpty();
  }

  private static FeedEvidence aumAt(Instant watermark) {
    return new FeedEvidence(Map.of(Feed.AUM, watermark));
  }
}

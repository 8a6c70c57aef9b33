package riskcapital.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static riskcapital.reference.AumItem.aum;
import static riskcapital.reference.MarginItem.margin;
import static riskcapital.reference.PortfolioItem.otc;
import static riskcapital.reference.PortfolioItem.portfolio;

import java.util.Map;
import org.junit.jupiter.api.Test;

class LimitTest {
  private static final String NOW = "2026-03-05T10:00";

  @Test
  void marginOfExactlyLimitTimesAumIsNoBreach() {
    assertThat(limit(exposed(aum("2026-03-04")).and(margin("2026-03-03").local("700.00"))))
        .isEqualTo("WARNING");
  }

  @Test
  void oneCentMoreIsABreach() {
    assertThat(limit(exposed(aum("2026-03-04")).and(margin("2026-03-03").local("700.01"))))
        .isEqualTo("BREACH");
  }

  @Test
  void theLimitIsComparedAsAnExactDecimal() {
    AumItem third = aum("2026-03-04").value("0.03").ownLimit("0.33333333");

    assertThat(limit(exposed(third).and(margin("2026-03-03").local("0.01")))).isEqualTo("BREACH");
  }

  @Test
  void warningBeginsAtExactlyFourFifthsOfTheLimit() {
    assertThat(limit(exposed(aum("2026-03-04")).and(margin("2026-03-03").local("560.00"))))
        .isEqualTo("WARNING");
    assertThat(limit(exposed(aum("2026-03-04")).and(margin("2026-03-03").local("559.99"))))
        .isEqualTo("OK");
  }

  @Test
  void localAndOffshoreMarginCountTogether() {
    MarginItem both = margin("2026-03-03").local("350.00").offshore("350.01");

    assertThat(limit(exposed(aum("2026-03-04")).and(both))).isEqualTo("BREACH");
  }

  @Test
  void theFundsOwnLimitCountsWhereItIsLess() {
    World world =
        exposed(aum("2026-03-04").ownLimit("0.05")).and(margin("2026-03-03").local("50.01"));

    assertThat(limit(world)).isEqualTo("BREACH");
    assertThat(world.statusAt(NOW).effectiveLimit()).isEqualByComparingTo("0.05");
    assertThat(exposed(aum("2026-03-04").ownLimit("1")).statusAt(NOW).effectiveLimit())
        .isEqualByComparingTo("0.70");
  }

  @Test
  void theFundsOwnLimitAloneSuffices() {
    Policy withoutLimits = withoutLimits();

    assertThat(
            limit(
                exposed(aum("2026-03-04").ownLimit("0.5"))
                    .and(margin("2026-03-03"))
                    .policy(withoutLimits)))
        .isEqualTo("OK");
    assertThat(limit(exposed(aum("2026-03-04")).and(margin("2026-03-03")).policy(withoutLimits)))
        .isEqualTo("UNKNOWN NO_LIMIT");
  }

  @Test
  void zeroMarginIsAValue() {
    assertThat(limit(exposed(aum("2026-03-04")).and(margin("2026-03-03").local("0.00"))))
        .isEqualTo("OK");
  }

  @Test
  void zeroAumHasNoLimit() {
    World world = exposed(aum("2026-03-04").value("0.00")).and(margin("2026-03-03"));

    assertThat(limit(world)).isEqualTo("UNKNOWN NON_POSITIVE_AUM");
    assertThat(world.liveAt(NOW)).contains("NON_POSITIVE_AUM 1");
  }

  @Test
  void aumOfMoreThanThreeBusinessDaysAgoIsStale() {
    assertThat(limit(exposed(aum("2026-03-02")).and(margin("2026-02-24")))).isEqualTo("OK");
    assertThat(limit(exposed(aum("2026-02-27")).and(margin("2026-02-24"))))
        .isEqualTo("UNKNOWN STALE_AUM");
  }

  @Test
  void staleAumGoesBeforeNonPositiveAum() {
    assertThat(limit(exposed(aum("2026-02-27").value("-1.00")))).isEqualTo("UNKNOWN STALE_AUM");
  }

  @Test
  void withoutSatisfyingSubmissionTheMarginIsUnknown() {
    assertThat(limit(exposed(aum("2026-03-04")))).isEqualTo("UNKNOWN NO_MARGIN");
    assertThat(
            limit(
                exposed(aum("2026-03-04"))
                    .and(margin("2026-03-03").local(null).offshore("999.00"))))
        .isEqualTo("UNKNOWN NO_MARGIN");
  }

  @Test
  void marginInAnotherCurrencyThanTheNewestAumIsUnknown() {
    assertThat(limit(exposed(aum("2026-03-04").currency("USD")).and(margin("2026-03-03"))))
        .isEqualTo("UNKNOWN CURRENCY_MISMATCH");
  }

  @Test
  void anUnknownFundIsWithoutAum() {
    assertThat(limit(new World().and(otc("2026-03-03")))).isEqualTo("UNKNOWN NO_AUM");
  }

  @Test
  void labelNoneIsJudgedOnlyWithStandingMargin() {
    World none = World.of(aum("2026-03-04")).and(portfolio("2026-03-04"));

    assertThat(limit(none)).isEqualTo("NOT_APPLICABLE");
    assertThat(limit(none.and(margin("2026-03-03").local("700.01")))).isEqualTo("BREACH");
  }

  @Test
  void aClosedFundIsNotJudged() {
    World closed = exposed(aum("2026-03-04").closed()).and(margin("2026-03-03").local("999.00"));

    assertThat(limit(closed)).isEqualTo("NOT_APPLICABLE");
  }

  @Test
  void theMarginOfAMissingFundIsStaleAndStillJudged() {
    FundStatus status =
        exposed(aum("2026-03-04"))
            .and(aum("2026-01-02"))
            .and(margin("2026-01-02").local("700.01"))
            .statusAt(NOW);

    assertThat(status.isMissing()).isTrue();
    assertThat(status.marginStale()).isTrue();
    assertThat(status.limitStatus()).isEqualTo(LimitStatus.BREACH);
  }

  private static World exposed(AumItem aum) {
    return World.of(aum).and(otc("2026-01-02").told("2026-01-02T21:00"));
  }

  private static String limit(World world) {
    FundStatus status = world.statusAt(NOW);
    return status.limitStatus() + (status.limitReason() == null ? "" : " " + status.limitReason());
  }

  private static Policy withoutLimits() {
    Policy seed = Policy.brazil();
    return new Policy(
        seed.submission(),
        LimitRules.ever(Map.of()),
        seed.assetTypes(),
        seed.calendar(),
        seed.cutOff(),
        seed.zone(),
        seed.onboardingGraceDays(),
        seed.warningShare(),
        seed.staleAfter(),
        null);
  }
}

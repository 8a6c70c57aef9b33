package riskcapital.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class PolicyHistoryTest {
  private static final Instant CHANGE = Local.at("2026-03-02T10:00");
  private static final Instant BEFORE = CHANGE.minusNanos(1000);
  private static final LocalDate MONDAY = LocalDate.parse("2026-03-09");
  private static final LocalDate SATURDAY = LocalDate.parse("2026-03-07");

  @Test
  void aChangeHoldsFromTheVeryInstantOfItsRecording() {
    PolicyHistory history =
        history(new PolicyChange.Interval(Label.OTC, InvestorType.RETAIL, 3, CHANGE));

    assertThat(interval(history, BEFORE)).isEqualTo(7);
    assertThat(interval(history, CHANGE)).isEqualTo(3);
    assertThat(history.at(CHANGE).submission().interval(Label.OFFSHORE, InvestorType.RETAIL))
        .isEqualTo(30);
  }

  @Test
  void theLastRecordedOfTwoChangesStandsInWhateverOrderTheyAreGiven() {
    PolicyHistory history =
        history(
            new PolicyChange.Interval(Label.OTC, InvestorType.RETAIL, 5, CHANGE.plusSeconds(1)),
            new PolicyChange.Interval(Label.OTC, InvestorType.RETAIL, 3, CHANGE));

    assertThat(interval(history, CHANGE)).isEqualTo(3);
    assertThat(interval(history, CHANGE.plusSeconds(1))).isEqualTo(5);
  }

  @Test
  void onlyTheTwoClassesHaveAnInterval() {
    PolicyHistory history =
        history(new PolicyChange.Interval(Label.OTC_AND_OFFSHORE, InvestorType.RETAIL, 3, CHANGE));

    assertThatIllegalArgumentException().isThrownBy(() -> history.at(CHANGE));
  }

  @Test
  void aCodeIsMappedAndUnmapped() {
    PolicyHistory history =
        history(
            new PolicyChange.Mapping("NEW", AssetClass.OFFSHORE, CHANGE),
            new PolicyChange.Mapping("NEW", null, CHANGE.plusSeconds(1)));

    assertThat(history.at(BEFORE).assetTypes().classOf("NEW")).isEqualTo(AssetClass.UNMAPPED);
    assertThat(history.at(CHANGE).assetTypes().classOf("NEW")).isEqualTo(AssetClass.OFFSHORE);
    assertThat(history.at(CHANGE.plusSeconds(1))).isEqualTo(Policy.brazil());
  }

  @Test
  void rowsOfTheCalendarOverrideTheDayOfTheWeek() {
    PolicyHistory history =
        history(
            new PolicyChange.CalendarDay(MONDAY, false, CHANGE),
            new PolicyChange.CalendarDay(SATURDAY, true, CHANGE));

    assertThat(history.at(BEFORE).calendar().next(LocalDate.parse("2026-03-06"))).isEqualTo(MONDAY);
    assertThat(history.at(CHANGE).calendar().next(LocalDate.parse("2026-03-06")))
        .isEqualTo(SATURDAY);
    assertThat(history.at(CHANGE).calendar().next(SATURDAY)).isEqualTo(MONDAY.plusDays(1));
  }

  @Test
  void aHolidayIsTakenBackAndWithItsRowGoneTheDayOfTheWeekCounts() {
    LocalDate carnival = LocalDate.parse("2026-02-16");
    PolicyHistory history =
        history(
            new PolicyChange.CalendarDay(carnival, true, CHANGE),
            new PolicyChange.CalendarDay(SATURDAY, true, CHANGE),
            new PolicyChange.CalendarDay(carnival, null, CHANGE.plusSeconds(1)),
            new PolicyChange.CalendarDay(SATURDAY, null, CHANGE.plusSeconds(1)));

    for (Instant instant : List.of(CHANGE, CHANGE.plusSeconds(1))) {
      assertThat(history.at(instant).calendar().isBusinessDay(carnival)).isTrue();
    }
    assertThat(history.at(CHANGE.plusSeconds(1)).calendar().isBusinessDay(SATURDAY)).isFalse();
  }

  @Test
  void ofTheRecordedLimitsTheOneThatBecameValidLastCounts() {
    PolicyHistory history =
        history(
            limit("2026-03-04", "0.30"),
            limit("2026-03-06", "0.10"),
            new PolicyChange.LimitShare(
                FundClass.EQUITY, LocalDate.parse("2026-03-04"), null, CHANGE.plusSeconds(1)));

    assertThat(share(history, BEFORE, "2026-03-05")).isEqualByComparingTo("0.40");
    assertThat(share(history, CHANGE, "2026-03-03")).isEqualByComparingTo("0.40");
    assertThat(share(history, CHANGE, "2026-03-04")).isEqualByComparingTo("0.30");
    assertThat(share(history, CHANGE, "2026-03-06")).isEqualByComparingTo("0.10");
    assertThat(share(history, CHANGE.plusSeconds(1), "2026-03-05")).isEqualByComparingTo("0.40");
  }

  @Test
  void aLimitBeginsNoEra() {
    PolicyHistory history =
        history(
            limit("2026-03-04", "0.30"),
            new PolicyChange.Mapping("NEW", AssetClass.NONE, CHANGE.plusSeconds(1)),
            new PolicyChange.Mapping("NEWER", AssetClass.NONE, CHANGE.plusSeconds(2)));

    assertThat(history.erasUntil(CHANGE.plusSeconds(1)).keySet())
        .containsExactly(Instant.MIN, CHANGE.plusSeconds(1));
  }

  private static PolicyChange limit(String validFrom, String share) {
    return new PolicyChange.LimitShare(
        FundClass.EQUITY, LocalDate.parse(validFrom), new BigDecimal(share), CHANGE);
  }

  private static BigDecimal share(PolicyHistory history, Instant recorded, String day) {
    BigDecimal share = history.at(recorded).limits().share(FundClass.EQUITY, LocalDate.parse(day));
    return share == null ? BigDecimal.ZERO : share;
  }

  private static int interval(PolicyHistory history, Instant instant) {
    return history.at(instant).submission().interval(Label.OTC, InvestorType.RETAIL);
  }

  private static PolicyHistory history(PolicyChange... changes) {
    return new PolicyHistory(Policy.brazil(), List.of(changes));
  }
}

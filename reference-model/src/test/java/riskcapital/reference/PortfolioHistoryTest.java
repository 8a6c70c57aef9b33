package riskcapital.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static riskcapital.reference.PortfolioItem.otc;
import static riskcapital.reference.PortfolioItem.portfolio;

import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PortfolioHistoryTest {
  @Test
  void labelsOfClasses() {
    assertThat(label(portfolio("2026-03-02"))).isEqualTo(Label.NONE);
    assertThat(label(portfolio("2026-03-02").row("CASH", "1").row("FUT", "1")))
        .isEqualTo(Label.NONE);
    assertThat(label(otc("2026-03-02").row("CASH", "1"))).isEqualTo(Label.OTC);
    assertThat(label(portfolio("2026-03-02").offshore())).isEqualTo(Label.OFFSHORE);
    assertThat(label(otc("2026-03-02").offshore())).isEqualTo(Label.OTC_AND_OFFSHORE);
  }

  @Test
  void anUnmappedCodeCountsAsOtc() {
    assertThat(label(portfolio("2026-03-02").row("STRUCTURED_NOTE", "1"))).isEqualTo(Label.OTC);
  }

  @Test
  void aRowOfZeroSuffices() {
    assertThat(label(portfolio("2026-03-02").row("SWAP", "0.00"))).isEqualTo(Label.OTC);
  }

  @Test
  void withoutPortfolioTheLabelIsNone() {
    assertThat(label()).isEqualTo(Label.NONE);
  }

  @Test
  void anIncompletePortfolioKeepsTheClassesOfItsPredecessorThroughTheChain() {
    assertThat(
            labels(
                otc("2026-03-02"),
                portfolio("2026-03-03").incomplete(),
                portfolio("2026-03-04").offshore().incomplete(),
                portfolio("2026-03-05").offshore()))
        .isEqualTo(
            Map.of(
                LocalDate.parse("2026-03-02"), Label.OTC,
                LocalDate.parse("2026-03-03"), Label.OTC,
                LocalDate.parse("2026-03-04"), Label.OTC_AND_OFFSHORE,
                LocalDate.parse("2026-03-05"), Label.OFFSHORE));
  }

  @Test
  void thePredecessorOfARevisionIsTheRevisionBelow() {
    assertThat(
            label(
                otc("2026-03-02"),
                portfolio("2026-03-03"),
                portfolio("2026-03-03").revision(2).incomplete()))
        .isEqualTo(Label.NONE);
  }

  @Test
  void anOlderPortfolioThatComesLateIsNotTheNewest() {
    assertThat(label(portfolio("2026-03-03"), otc("2026-03-02").revision(9))).isEqualTo(Label.NONE);
  }

  @Test
  void theHighestRevisionSpeaksForADate() {
    assertThat(labels(otc("2026-03-02").revision(2), portfolio("2026-03-02").revision(10)))
        .isEqualTo(Map.of(LocalDate.parse("2026-03-02"), Label.NONE));
  }

  @Test
  void whatDoesNotHoldWasNeverRecorded() {
    PortfolioHistory none = history(otc("2026-03-02"), portfolio("2026-03-02").revision(2));

    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> none.recordedSince(LocalDate.parse("2026-03-02"), label -> label == Label.OTC));
  }

  private static Label label(PortfolioItem... items) {
    return history(items).label();
  }

  private static Map<LocalDate, Label> labels(PortfolioItem... items) {
    return history(items).labels();
  }

  private static PortfolioHistory history(PortfolioItem... items) {
    return PortfolioHistory.of(
        Stream.of(items).map(PortfolioItem::fact).toList(), Policy.brazil().assetTypes());
  }
}

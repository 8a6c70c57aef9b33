package riskcapital.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static riskcapital.reference.AumItem.aum;
import static riskcapital.reference.PortfolioItem.otc;
import static riskcapital.reference.PortfolioItem.portfolio;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EpisodesTest {
  private static final List<AumItem> ALWAYS_ACTIVE = List.of(aum("2026-03-31"));

  @Test
  void datesWithoutPortfolioDoNotBreakIt() {
    assertThat(episodes(ALWAYS_ACTIVE, otc("2026-03-02"), otc("2026-03-27")))
        .containsExactly("2026-03-02 on");
  }

  @Test
  void aDateWithLabelNoneBreaksIt() {
    assertThat(
            episodes(ALWAYS_ACTIVE, otc("2026-03-02"), portfolio("2026-03-04"), otc("2026-03-09")))
        .containsExactly("2026-03-02 to 2026-03-04", "2026-03-09 on");
  }

  @Test
  void aChangeOfClassesDoesNotBreakIt() {
    assertThat(episodes(ALWAYS_ACTIVE, otc("2026-03-02"), portfolio("2026-03-04").offshore()))
        .containsExactly("2026-03-02 on");
  }

  @Test
  void anIncompletePortfolioDoesNotBreakIt() {
    assertThat(episodes(ALWAYS_ACTIVE, otc("2026-03-02"), portfolio("2026-03-04").incomplete()))
        .containsExactly("2026-03-02 on");
  }

  @Test
  void aClosedAumDateBreaksItAndAReopeningStartsIt() {
    assertThat(
            episodes(
                List.of(aum("2026-03-02"), aum("2026-03-04").closed(), aum("2026-03-09")),
                otc("2026-03-02")))
        .containsExactly("2026-03-02 to 2026-03-04", "2026-03-09 on");
  }

  @Test
  void afterAReopeningTheFirstExposedPortfolioInForceStartsIt() {
    assertThat(
            episodes(
                List.of(aum("2026-03-02").closed(), aum("2026-03-09")),
                otc("2026-03-02"),
                portfolio("2026-03-03"),
                otc("2026-03-10")))
        .containsExactly("2026-03-10 on");
  }

  @Test
  void beforeItsOldestAumDateAFundWasWhatItIsThen() {
    assertThat(episodes(List.of(aum("2026-03-09")), otc("2026-03-02")))
        .containsExactly("2026-03-02 on");
    assertThat(episodes(List.of(aum("2026-03-09").closed(), aum("2026-03-10")), otc("2026-03-02")))
        .containsExactly("2026-03-10 on");
  }

  @Test
  void theHighestRevisionSaysWhetherADateIsClosed() {
    assertThat(
            episodes(
                List.of(
                    aum("2026-03-02"), aum("2026-03-04").closed(), aum("2026-03-04").revision(2)),
                otc("2026-03-02")))
        .containsExactly("2026-03-02 on");
  }

  @Test
  void anUnknownFundHasNone() {
    assertThat(episodes(List.of(), otc("2026-03-02"))).isEmpty();
  }

  private static List<String> episodes(List<AumItem> aum, PortfolioItem... portfolios) {
    return Episodes.of(
            AumHistory.of(aum.stream().map(AumItem::fact).toList()),
            PortfolioHistory.of(
                Stream.of(portfolios).map(PortfolioItem::fact).toList(),
                Policy.brazil().assetTypes()))
        .stream()
        .map(
            episode ->
                episode.start()
                    + (episode.end().equals(LocalDate.MAX) ? " on" : " to " + episode.end()))
        .toList();
  }
}

package riskcapital.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static riskcapital.reference.AumItem.aum;
import static riskcapital.reference.MarginItem.margin;
import static riskcapital.reference.PortfolioItem.otc;
import static riskcapital.reference.PortfolioItem.portfolio;

import org.junit.jupiter.api.Test;

class CoverageTest {
  private static final String NOW = "2026-03-05T10:00";

  /** 281 submitted, 6 never did, 7 did so long ago; further funds owe nothing. */
  @Test
  void of294Expected281AreReceivedAnd13Pending() {
    World world = new World();
    for (int fund = 1; fund <= 300; fund++) {
      world.and(aum("2026-01-02").fund(fund), aum("2026-03-04").fund(fund));
      world.and(fund <= 294 ? otc("2026-01-02").fund(fund) : portfolio("2026-01-02").fund(fund));
      if (fund <= 281) {
        world.and(margin("2026-03-04").id("S" + fund).fund(fund));
      } else if (fund <= 288) {
        world.and(margin("2026-01-05").id("S" + fund).fund(fund));
      }
    }

    Coverage coverage = Coverage.of(world.at(NOW).statuses().values());
    assertThat(coverage).isEqualTo(new Coverage(294, 281));
    assertThat(coverage.pending()).isEqualTo(13);
    assertThat(coverage.percent()).hasToString("95.58");
  }

  @Test
  void whoeverIsNotDueYetWithoutAnAnchorIsPendingToo() {
    World world = World.of(aum("2026-03-04")).and(otc("2026-03-04"));

    assertThat(Coverage.of(world.at(NOW).statuses().values())).isEqualTo(new Coverage(1, 0));
  }

  @Test
  void nothingExpectedHasNoCoverage() {
    assertThat(new Coverage(0, 0).percent()).isNull();
  }
}

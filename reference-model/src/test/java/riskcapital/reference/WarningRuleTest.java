package riskcapital.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static riskcapital.reference.AumItem.aum;
import static riskcapital.reference.MarginItem.margin;
import static riskcapital.reference.PortfolioItem.otc;

import java.util.List;
import org.junit.jupiter.api.Test;

class WarningRuleTest {
  private final World world = World.of(aum("2026-03-02")).and(otc("2026-03-02"));

  @Test
  void com005WarnsOfAReferenceDateThatIsNoBusinessDay() {
    assertThat(warnings(margin("2026-03-01"))).containsExactly("COM-005");
    assertThat(warnings(margin("2026-02-17"))).containsExactly("COM-005");
  }

  @Test
  void mrg003WarnsOfMoreThanAumAndNotOfAllOfIt() {
    assertThat(warnings(margin("2026-03-03").local("1000.00"))).isEmpty();
    assertThat(warnings(margin("2026-03-03").local("1000.00").offshore("0.01")))
        .containsExactly("MRG-003");
  }

  @Test
  void mrg009WarnsOfAnotherCurrencyAndMrg003IsNotEvaluated() {
    assertThat(warnings(margin("2026-03-03").local("1000.01").currency("USD")))
        .containsExactly("MRG-009");
  }

  @Test
  void mrg004WarnsOfAPartialSubmission() {
    assertThat(warnings(margin("2026-03-03").local(null).offshore("1.00")))
        .containsExactly("MRG-004");
  }

  @Test
  void mrg007WarnsOfMoreThanHalfOfDifferenceToThePrecedingStandingSubmission() {
    world.and(margin("2026-03-02").id("A").local("100.00"));

    assertThat(warnings(margin("2026-03-03").local("150.00"))).isEmpty();
    assertThat(warnings(margin("2026-03-03").local("150.01"))).containsExactly("MRG-007");
    assertThat(warnings(margin("2026-03-03").local("50.00"))).isEmpty();
    assertThat(warnings(margin("2026-03-03").local("49.99"))).containsExactly("MRG-007");
    assertThat(warnings(margin("2026-02-27").local("900.00"))).isEmpty();
  }

  @Test
  void mrg007IsNotEvaluatedAgainstZeroNorAcrossCurrenciesNorAgainstTheSameSubmission() {
    assertThat(warnings(margin("2026-03-03").restatement(2).local("900.00"), margin("2026-03-03")))
        .isEmpty();
    assertThat(
            warnings(
                margin("2026-03-03").local("900.00"), margin("2026-03-02").id("A").local("0.00")))
        .isEmpty();
    assertThat(
            warnings(
                margin("2026-03-03").local("900.00"), margin("2026-03-02").id("A").currency("USD")))
        .isEmpty();
  }

  @Test
  void aCancellationStatesNoMargin() {
    assertThat(
            warnings(
                margin("2026-03-01").cancellation(2).local(null).currency("USD"),
                margin("2026-03-03")))
        .containsExactly("COM-005");
  }

  @Test
  void warningsOfIngestionComeFirstClass() {
    assertThat(warnings(margin("2026-03-01").warning("MRG-002")))
        .containsExactly("COM-005", "MRG-002");
  }

  /** Of the first item, the others being there too. */
  private List<String> warnings(MarginItem item, MarginItem... others) {
    MarginFact fact = item.fact();
    World all = World.of(aum("2026-03-02")).and(otc("2026-03-02")).and(item).and(others);
    world.facts().stream().filter(MarginFact.class::isInstance).forEach(all.facts()::add);
    Outcome outcome = all.at("2026-03-05T10:00").outcomes().get(fact.key());
    assertThat(outcome).isInstanceOf(Outcome.Accepted.class);
    return outcome instanceof Outcome.Accepted accepted ? accepted.warnings() : List.of();
  }
}

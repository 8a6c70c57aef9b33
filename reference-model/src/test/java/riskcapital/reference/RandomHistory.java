package riskcapital.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Histories in which everything happens now and then, conflicts and foreign versions included. */
final class RandomHistory {
  private final Random random;

  RandomHistory(Random random) {
    this.random = random;
  }

  List<Fact> of(int funds) {
    List<Fact> facts = new ArrayList<>();
    for (int fund = 1; fund <= funds; fund++) {
      for (int item = 0; item < 12; item++) {
        facts.add(aum(fund));
        facts.add(portfolio(fund));
        facts.add(version(fund + (oneIn(20) ? 1 : 0)));
      }
    }
    return facts;
  }

  private AumFact aum(int fund) {
    AumItem aum =
        AumItem.aum(date())
            .fund(fund)
            .revision(1 + random.nextInt(3))
            .told(instant())
            .value(random.nextInt(2000) + ".00")
            .manager(oneIn(12) ? 11 : 10)
            .investor(oneIn(2) ? InvestorType.QUALIFIED : oneOf(InvestorType.values()));
    return (oneIn(6) ? aum.closed() : aum).fact();
  }

  private PortfolioFact portfolio(int fund) {
    PortfolioItem portfolio =
        PortfolioItem.portfolio(date()).fund(fund).revision(1 + random.nextInt(3)).told(instant());
    if (!oneIn(3)) {
      portfolio.row("SWAP", "10.00");
    }
    if (oneIn(3)) {
      portfolio.offshore();
    }
    if (oneIn(4)) {
      portfolio.row("NOTE", "5.00");
    }
    return (oneIn(5) ? portfolio.incomplete() : portfolio).fact();
  }

  private MarginFact version(int fund) {
    MarginItem margin =
        MarginItem.margin(date())
            .id("S" + random.nextInt(120))
            .fund(fund)
            .local(random.nextInt(900) + ".00")
            .submitted(instant());
    if (oneIn(2)) {
      margin.offshore(random.nextInt(900) + ".00");
    }
    return switch (random.nextInt(5)) {
      case 0 -> margin.restatement(2).fact();
      case 1 -> margin.cancellation(3).fact();
      default -> margin.fact();
    };
  }

  private boolean oneIn(int times) {
    return random.nextInt(times) == 0;
  }

  private <T> @Nullable T oneOf(T[] choices) {
    int choice = random.nextInt(choices.length + 1);
    return choice == choices.length ? null : choices[choice];
  }

  private String date() {
    return LocalDate.parse("2026-01-02").plusDays(random.nextInt(85)).toString();
  }

  private String instant() {
    return date() + "T12:00";
  }
}

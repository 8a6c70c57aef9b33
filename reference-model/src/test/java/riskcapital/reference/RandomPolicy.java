package riskcapital.reference;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Changes of policy of every kind, each recorded at an instant of its own. */
final class RandomPolicy {
  private static final List<String> CODES = List.of("SWAP", "OFFSHORE_FUND", "NOTE");
  private static final List<AssetClass> CLASSES =
      List.of(AssetClass.EXCHANGE, AssetClass.OTC, AssetClass.OFFSHORE, AssetClass.NONE);
  private static final List<Label> EXPOSURES = List.of(Label.OTC, Label.OFFSHORE);

  private final Random random;

  RandomPolicy(Random random) {
    this.random = random;
  }

  PolicyHistory of(int changes) {
    List<PolicyChange> recorded = new ArrayList<>();
    for (int number = 0; number < changes; number++) {
      recorded.add(change(Local.at(date() + "T12:00").plusNanos(1000L * number)));
    }
    return new PolicyHistory(Policy.brazil(), recorded);
  }

  private PolicyChange change(Instant at) {
    return switch (random.nextInt(4)) {
      case 0 ->
          new PolicyChange.Interval(
              oneOf(EXPOSURES), oneOf(List.of(InvestorType.values())), 1 + random.nextInt(40), at);
      case 1 -> new PolicyChange.Mapping(oneOf(CODES), oneOf(CLASSES), at);
      case 2 -> new PolicyChange.CalendarDay(date(), random.nextBoolean(), at);
      default ->
          new PolicyChange.LimitShare(
              FundClass.MULTI_MARKET, date(), BigDecimal.valueOf(random.nextInt(9), 1), at);
    };
  }

  private LocalDate date() {
    return LocalDate.parse("2026-01-02").plusDays(random.nextInt(85));
  }

  private <T> T oneOf(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}

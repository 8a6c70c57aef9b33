package riskcapital.consolidator.rules;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import riskcapital.reference.AumFact;
import riskcapital.reference.Fact;
import riskcapital.reference.FundClass;
import riskcapital.reference.FundState;
import riskcapital.reference.InvestorType;
import riskcapital.reference.MarginFact;
import riskcapital.reference.PortfolioFact;
import riskcapital.reference.PositionTotal;
import riskcapital.reference.SubmissionMode;

/**
 * Histories of funds in every situation that the rules know: revisions, restated past dates,
 * conflicts, incomplete portfolios, classes added and removed, closures, cancellations, partial
 * submissions, wrong managers, other currencies, funds without AUM. Dates and instants lie on a
 * coarse grid, so that ties are common.
 */
final class RandomFacts {
  private static final LocalDate FIRST = LocalDate.of(2026, 1, 5);
  private static final Instant START = Instant.parse("2026-01-05T15:00:00Z");
  private static final int DAYS = 75;
  private static final List<String> CODES =
      List.of("SWAP", "NDF", "OFFSHORE_FUND", "FUT", "CASH", "EQUITY", "STRUCTURED_NOTE", "swap");

  private final Random random;
  private final int funds;
  private final List<Fact> facts = new ArrayList<>();

  private RandomFacts(long seed, int funds) {
    this.random = new Random(seed);
    this.funds = funds;
  }

  static List<Fact> of(long seed, int funds) {
    RandomFacts made = new RandomFacts(seed, funds);
    for (long fund = 1; fund <= funds; fund++) {
      made.addFund(fund);
    }
    return made.facts;
  }

  private void addFund(long fund) {
    if (random.nextInt(12) > 0) {
      addAum(fund);
    }
    addPortfolios(fund);
    int submissions = random.nextInt(6);
    for (int i = 0; i < submissions; i++) {
      addSubmission(fund, "S" + fund + (random.nextBoolean() ? "-" : "_") + i);
    }
  }

  private void addAum(long fund) {
    FundClass fundClass = pick(FundClass.values());
    boolean steady = random.nextInt(3) > 0;
    for (int item = random.nextInt(7); item >= 0; item--) {
      LocalDate date = date();
      for (int revision = 1; revision <= 1 + random.nextInt(5) / 3; revision++) {
        Instant updatedAt = instantAfter(date);
        FundState state = !steady && random.nextInt(3) == 0 ? FundState.CLOSED : FundState.ACTIVE;
        AumFact fact =
            new AumFact(
                fund,
                date,
                revision,
                updatedAt,
                hash(),
                steady ? 1 : 1 + random.nextInt(10) / 9,
                random.nextInt(6) == 0 ? null : pick(InvestorType.values()),
                fundClass,
                state,
                random.nextInt(15) == 0 ? "USD" : "BRL",
                aumValue(),
                random.nextInt(4) == 0 ? new BigDecimal("0.15") : null);
        facts.add(fact);
        if (random.nextInt(12) == 0) {
          facts.add(
              new AumFact(
                  fund,
                  date,
                  revision,
                  updatedAt.plus(Duration.ofHours(random.nextInt(3) - 1L)),
                  hash(),
                  1,
                  InvestorType.QUALIFIED,
                  fundClass,
                  FundState.ACTIVE,
                  "BRL",
                  aumValue(),
                  null));
        }
      }
    }
  }

  private void addPortfolios(long fund) {
    for (int item = random.nextInt(7); item > 0; item--) {
      LocalDate date = date();
      for (int revision = 1; revision <= 1 + random.nextInt(5) / 3; revision++) {
        Map<String, PositionTotal> totals = new TreeMap<>();
        for (int row = random.nextInt(4); row > 0; row--) {
          totals.put(pick(CODES.toArray(String[]::new)), total());
        }
        Instant updatedAt = instantAfter(date);
        int rejected = random.nextInt(5) == 0 ? 1 + random.nextInt(3) : 0;
        facts.add(new PortfolioFact(fund, date, revision, updatedAt, hash(), totals, rejected));
        if (random.nextInt(15) == 0) {
          facts.add(
              new PortfolioFact(
                  fund, date, revision, updatedAt.minusSeconds(3600), hash(), Map.of(), 0));
        }
      }
    }
  }

  private void addSubmission(long fund, String id) {
    LocalDate reference = date();
    Instant submitted = instantAfter(reference);
    int first = random.nextInt(10) == 0 ? 2 : 1;
    for (int version = first; version <= first + random.nextInt(5) / 2; version++) {
      SubmissionMode mode =
          version == 1
              ? SubmissionMode.ORIGINAL
              : pick(
                  SubmissionMode.RESTATEMENT,
                  SubmissionMode.RESTATEMENT,
                  SubmissionMode.CANCELLATION,
                  SubmissionMode.ORIGINAL);
      Instant updatedAt = submitted.plus(Duration.ofHours(random.nextInt(4)));
      facts.add(
          new MarginFact(
              id,
              version,
              updatedAt,
              hash(),
              mode,
              random.nextInt(15) == 0 ? 2 : 1,
              random.nextInt(25) == 0 ? 1 + random.nextInt(funds) : fund,
              reference,
              submitted,
              random.nextInt(12) == 0 ? "USD" : "BRL",
              margin(),
              margin(),
              random.nextInt(8) == 0 ? Set.of("MRG-005") : Set.of()));
      if (random.nextInt(3) == 0) {
        reference = date();
      }
      submitted = submitted.plus(Duration.ofHours(6L * random.nextInt(60)));
    }
  }

  private @Nullable BigDecimal margin() {
    return switch (random.nextInt(8)) {
      case 0, 1, 2 -> null;
      case 3 -> BigDecimal.ZERO;
      case 4 -> new BigDecimal("200.00");
      case 5 -> new BigDecimal("200.01");
      default -> BigDecimal.valueOf(random.nextInt(90_000), 2);
    };
  }

  private BigDecimal aumValue() {
    return switch (random.nextInt(8)) {
      case 0 -> BigDecimal.valueOf(-random.nextInt(2) * 500L);
      case 1, 2, 3 -> new BigDecimal("1000.00");
      default -> BigDecimal.valueOf(1 + random.nextInt(300_000), 2);
    };
  }

  private PositionTotal total() {
    BigDecimal amount = BigDecimal.valueOf(random.nextInt(500_000), 2);
    return new PositionTotal(amount, amount, amount.negate(), amount, 1 + random.nextInt(3));
  }

  private LocalDate date() {
    return FIRST.plusDays(random.nextInt(DAYS));
  }

  /** Same day 12:00 or 18:00 in São Paulo, or some days later. */
  private Instant instantAfter(LocalDate date) {
    long days = random.nextInt(3) == 0 ? random.nextInt(20) : 0;
    return START.plus(
        Duration.ofHours(
            24 * (date.toEpochDay() - FIRST.toEpochDay() + days) + 6L * random.nextInt(2)));
  }

  private String hash() {
    return String.format("%064x", random.nextLong());
  }

  @SafeVarargs
  private <T> T pick(T... values) {
    return values[random.nextInt(values.length)];
  }
}

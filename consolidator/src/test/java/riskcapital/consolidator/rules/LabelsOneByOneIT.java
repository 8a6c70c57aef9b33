package riskcapital.consolidator.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static riskcapital.consolidator.rules.Sample.aum;
import static riskcapital.consolidator.rules.Sample.closed;
import static riskcapital.consolidator.rules.Sample.portfolio;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.ColumnMapRowMapper;
import riskcapital.consolidator.policy.KeepCalendar;
import riskcapital.reference.PortfolioFact;

/**
 * Labels derived as portfolios come, by whichever way, are those derived from all at once. Rows of
 * past mappings that no turn needs any more may stay.
 */
class LabelsOneByOneIT extends RulesIT {
  private static final Long[] FUNDS = {1L, 2L, 3L};
  private static final String NOW = "2026-03-20T16:00:00Z";
  private static final int STEPS = 40;
  private static final List<String> TYPES = List.of("SWAP", "OFFSHORE_FUND", "CASH", "NDF");
  private static final LocalDate FIRST = LocalDate.parse("2026-02-02");
  private static final String LABELS =
      """
      select l.*
      from MAPPED_LABELS l
      left join PAST_MAPPINGS k on k.fund_id = l.fund_id and k.mapped_until = l.mapped_until
      where l.is_turn or l.mapped_until = '9999-12-31' or k.every_portfolio
      order by l.fund_id, l.mapped_until, l.portfolio_date, l.revision
      """;

  @Autowired KeepCalendar calendar;
  private PolicyChanges policy;

  @BeforeEach
  void preparePolicy() {
    policy = new PolicyChanges(jdbc, calendar);
  }

  @AfterEach
  void takeBack() {
    policy.takeBack();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void areThoseOfAllAtOnce(int seed) {
    Random random = new Random(seed);
    for (long fund : FUNDS) {
      given(aum(fund, "2026-02-01"));
    }
    Set<String> held = new TreeSet<>(Set.of("SWAP"));
    int mappings = 0;
    for (int step = 0; step < STEPS; step++) {
      long fund = 1 + random.nextInt(FUNDS.length);
      switch (random.nextInt(20)) {
        case 0 ->
            policy.map(
                random.nextBoolean() ? "NDF" : "CASH",
                random.nextBoolean() ? "NONE" : "OFFSHORE",
                "2026-02-1%dT12:00:00Z".formatted(mappings++ % 10));
        case 1 -> given(closed(fund, date(step, random)));
        default -> {
          if (random.nextInt(5) == 0) {
            held = types(random);
          }
          int rejected = random.nextInt(6) == 0 ? 1 : 0;
          PortfolioFact portfolio =
              variant(
                  portfolio(fund, date(step, random), rejected, held.toArray(String[]::new)),
                  random);
          if (random.nextInt(4) > 0 && isNewest(portfolio)) {
            arrivesAt(NOW, portfolio);
          } else {
            given(portfolio);
          }
        }
      }
      deriveAt(NOW, FUNDS);
    }
    List<String> oneByOne = labels();

    jdbc.update("delete from MAPPED_LABELS");
    jdbc.update("delete from PAST_MAPPINGS");
    jdbc.update("update FUND_HEADS set unlabelled_from = '1000-01-01', labels_mapping = null");
    deriveAt(NOW, FUNDS);
    assertThat(oneByOne).isEqualTo(labels()).hasSizeGreaterThan(STEPS / 2);
  }

  /** Mostly the next; now and then one that was before, the last perhaps. */
  private static String date(int step, Random random) {
    int back = random.nextInt(5) == 0 ? random.nextInt(step + 1) : random.nextInt(3);
    return FIRST.plusDays(step / 2 - Math.min(back, step) / 2).toString();
  }

  private boolean isNewest(PortfolioFact portfolio) {
    return Objects.requireNonNull(
        jdbc.queryForObject(
            """
            select not exists (
              select 1 from PORTFOLIOS
              where fund_id = ? and (portfolio_date, revision) >= (?, ?))""",
            Boolean.class,
            portfolio.fundId(),
            portfolio.portfolioDate(),
            portfolio.revision()));
  }

  /** Of another content, which may stand instead of one that did, and now and then a correction. */
  private static PortfolioFact variant(PortfolioFact plain, Random random) {
    return new PortfolioFact(
        plain.fundId(),
        plain.portfolioDate(),
        random.nextInt(4) == 0 ? 2 : 1,
        plain.updatedAt().minusSeconds(random.nextInt(3600)),
        "%064x".formatted(random.nextLong()),
        plain.totals(),
        plain.rejectedRows());
  }

  private static Set<String> types(Random random) {
    Set<String> types = new TreeSet<>();
    for (String type : TYPES) {
      if (random.nextInt(3) == 0) {
        types.add(type);
      }
    }
    return types;
  }

  private List<String> labels() {
    List<String> rows = new ArrayList<>();
    jdbc.query(LABELS, new ColumnMapRowMapper()).forEach(row -> rows.add(row.toString()));
    return rows;
  }
}

package riskcapital.consolidator.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static riskcapital.consolidator.rules.Sample.aum;
import static riskcapital.consolidator.rules.Sample.portfolio;
import static riskcapital.consolidator.rules.Sample.version;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import riskcapital.consolidator.derivation.DerivationScope;
import riskcapital.consolidator.derivation.DerivationStep;
import riskcapital.consolidator.derivation.ScopeRows;
import riskcapital.reference.AumFact;
import riskcapital.reference.Evaluation;
import riskcapital.reference.Fact;
import riskcapital.reference.Feed;
import riskcapital.reference.FeedEvidence;
import riskcapital.reference.InMemoryFacts;
import riskcapital.reference.MarginFact;
import riskcapital.reference.Policy;
import riskcapital.reference.PortfolioFact;
import riskcapital.reference.ReferenceModel;
import riskcapital.reference.SubmissionMode;

/** A fund with thousands of versions: each costs a few rows to read, not all the others. */
class LongHistoryIT extends RulesIT {
  private static final int VERSIONS = 3_000;
  private static final long ROWS_PER_VERSION = 40;
  private static final Instant FIRST = Instant.parse("2026-02-02T16:00:00Z");
  private static final Instant NOW = Instant.parse("2026-02-10T21:00:00Z");

  @Autowired List<DerivationStep> steps;
  @Autowired ScopeRows scopes;

  @ParameterizedTest
  @ValueSource(ints = {1, 1_000, 3_000})
  void readsAFewRowsPerVersionAndAgreesWithTheReferenceModel(int submissions) {
    AumFact aum = aum(1, "2026-02-02");
    PortfolioFact portfolio = portfolio(1, "2026-02-02", "SWAP");
    List<MarginFact> history = history(submissions, VERSIONS / submissions);
    given(aum);
    given(portfolio);
    given(history.toArray(MarginFact[]::new));
    watermark(NOW.toString());
    clock.set(NOW);

    Map<String, Long> rowsRead = deriveStepByStep();

    List<Fact> facts = new ArrayList<>(history);
    facts.add(aum);
    facts.add(portfolio);
    Evaluation expected =
        ReferenceModel.evaluate(
            InMemoryFacts.of(facts),
            new FeedEvidence(Map.of(Feed.AUM, NOW, Feed.POSITIONS, NOW, Feed.MARGIN, NOW)),
            Policy.brazil(),
            NOW);
    DerivedFacts derived = new DerivedFacts(jdbc);
    assertThat(derived.outcomes()).isEqualTo(StatusAgreesWithReferenceModelIT.outcomes(expected));
    assertThat(derived.obligations())
        .isEqualTo(StatusAgreesWithReferenceModelIT.obligations(expected));
    assertThat(derived.statuses().get(1L))
        .isEqualTo(
            StatusAgreesWithReferenceModelIT.plain(
                Objects.requireNonNull(expected.statuses().get(1L))));
    assertThat(rowsRead)
        .containsKeys("JudgeMarginVersions", "DeriveObligations", "TakeMarginSnapshot")
        .allSatisfy((step, rows) -> assertThat(rows).isLessThan(ROWS_PER_VERSION * VERSIONS));
  }

  @Test
  void aPortfolioLikeTheOneBeforeReadsNoneOfTheOthers() {
    given(aum(1, "2026-02-02"));
    given(portfolio(1, "2026-02-02", "SWAP"));
    clock.set(NOW);
    derive(List.of(1L));
    jdbc.update(
        """
        insert into PORTFOLIOS
        with recursive n (n) as (select 1 union all select n + 1 from n where n < 900)
        select fund_id, portfolio_date - interval n day, revision, base_currency, position_count,
               rejected_rows, updated_at, content_hash, type_set, totals,
               net_market_value, without_counterparty, event_id, recorded_at
        from PORTFOLIOS join n""");
    Long read =
        transaction.execute(
            status -> {
              long before = rowsRead();
              arrivesAt(NOW.toString(), portfolio(1, "2026-02-03", "SWAP"));
              return rowsRead() - before;
            });

    assertThat(read).isLessThan(300);
    assertThat(
            jdbc.queryForObject(
                "select count(*) from MAPPED_LABELS where portfolio_date = '2026-02-03'",
                Integer.class))
        .isEqualTo(1);
  }

  /** Derives the fund; gives the rows that each step has read. */
  private Map<String, Long> deriveStepByStep() {
    Map<String, Long> read = new TreeMap<>();
    transaction.executeWithoutResult(
        status -> {
          heads.lock(List.of(1L));
          scopes.with(
              List.of(1L),
              id -> {
                for (DerivationStep step : steps) {
                  long before = rowsRead();
                  step.derive(
                      new DerivationScope(id, NOW, NOW, Map.of(), Map.of(1L, LocalDate.EPOCH)));
                  read.put(step.getClass().getSimpleName(), rowsRead() - before);
                }
              });
        });
    return read;
  }

  /** Rows that the server has read for this transaction's connection, whatever the time it took. */
  private long rowsRead() {
    AtomicLong read = new AtomicLong();
    jdbc.query(
        "show session status like 'Handler_read%'",
        row -> {
          read.addAndGet(row.getLong(2));
        });
    return read.get();
  }

  static List<MarginFact> history(int submissions, int each) {
    List<MarginFact> history = new ArrayList<>();
    for (int s = 0; s < submissions; s++) {
      for (int v = 1; v <= each; v++) {
        Instant at = FIRST.plusSeconds((long) s * each + v);
        history.add(
            version(
                "S%05d".formatted(s),
                v,
                v == 1 ? SubmissionMode.ORIGINAL : SubmissionMode.RESTATEMENT,
                1,
                LocalDate.parse("2026-01-01").plusDays((s + v) % 30).toString(),
                at.toString(),
                "%d.00".formatted(10 + (s + v) % 7),
                null));
      }
    }
    return history;
  }
}

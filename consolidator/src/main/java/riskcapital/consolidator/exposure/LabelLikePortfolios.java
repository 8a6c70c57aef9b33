package riskcapital.consolidator.exposure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import riskcapital.consolidator.JsonRows;
import riskcapital.consolidator.SqlFile;
import riskcapital.consolidator.derivation.ArrivedPortfolio;
import riskcapital.consolidator.derivation.FundHeads;
import riskcapital.consolidator.derivation.LikePortfolios;
import riskcapital.consolidator.policy.EvaluationParameters;
import riskcapital.consolidator.policy.OldestFreshDate;
import riskcapital.consolidator.revisions.DatedRevision;

/** Labels portfolios like the ones before, at a small part of what it takes to derive labels. */
@Component
class LabelLikePortfolios implements LikePortfolios {
  private static final String FIND = SqlFile.read("labels/find-like-portfolios.sql");
  private static final String LABEL = SqlFile.read("labels/label-like-portfolios.sql");

  private final JdbcClient jdbc;
  private final FundHeads heads;
  private final EvaluationParameters parameters;
  private final OldestFreshDate oldestFreshDate;

  LabelLikePortfolios(
      JdbcClient jdbc,
      FundHeads heads,
      EvaluationParameters parameters,
      OldestFreshDate oldestFreshDate) {
    this.jdbc = jdbc;
    this.heads = heads;
    this.parameters = parameters;
    this.oldestFreshDate = oldestFreshDate;
  }

  @Override
  public Set<Long> label(
      Collection<ArrivedPortfolio> portfolios, Instant now, @Nullable Instant watermark) {
    Map<Long, Boolean> found = find(portfolios, parameters.at(now, watermark));
    List<ArrivedPortfolio> labelled =
        portfolios.stream().filter(each -> found.containsKey(each.key().fundId())).toList();
    if (!labelled.isEmpty()) {
      jdbc.sql(LABEL).param("portfolios", json(labelled)).update();
    }
    Map<Long, LocalDate> unlabelled = new TreeMap<>();
    portfolios.forEach(each -> unlabelled.put(each.key().fundId(), each.key().date()));
    unlabelled.keySet().removeAll(found.keySet());
    heads.markUnlabelled(unlabelled);
    found.values().removeIf(isSettled -> !isSettled);
    return found.keySet();
  }

  /** Funds whose portfolios can be labelled so, and whether the fund is settled by it. */
  private Map<Long, Boolean> find(
      Collection<ArrivedPortfolio> portfolios, Map<String, @Nullable Object> values) {
    Map<Long, Boolean> found = new HashMap<>();
    oldestFreshDate.addTo(values);
    jdbc.sql(FIND)
        .param("portfolios", json(portfolios))
        .params(values)
        .query(
            row -> {
              found.put(row.getLong("fund_id"), row.getBoolean("is_settled"));
            });
    return found;
  }

  private static String json(Collection<ArrivedPortfolio> portfolios) {
    return JsonRows.of(
        portfolios,
        portfolio -> {
          DatedRevision key = portfolio.key();
          DatedRevision like = Objects.requireNonNull(portfolio.like());
          return Arrays.asList(
              key.fundId(),
              key.date(),
              key.revision(),
              like.date(),
              like.revision(),
              portfolio.typeSet());
        });
  }
}

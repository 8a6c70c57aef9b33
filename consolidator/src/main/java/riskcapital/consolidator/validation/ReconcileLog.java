package riskcapital.consolidator.validation;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import riskcapital.consolidator.SqlFile;
import riskcapital.consolidator.UtcTime;
import riskcapital.consolidator.policy.PolicySettings;

/**
 * Brings the consolidator's entries of {@code MARGIN_VALIDATION_LOG} into line with the rules that
 * fail, and publishes new rejections.
 */
@Component
class ReconcileLog {
  private static final String OPEN = SqlFile.read("validation/open-entries.sql");
  private static final String LOG = SqlFile.read("validation/log-failure.sql");
  private static final String CLEAR = SqlFile.read("validation/clear-failure.sql");

  /** In the order of the table's key, so that sweep and batches wait and do not deadlock. */
  private static final Comparator<RuleFailed> BY_KEY =
      Comparator.comparing(RuleFailed::feed)
          .thenComparing(RuleFailed::itemKey)
          .thenComparing(RuleFailed::code);

  private final JdbcClient jdbc;
  private final JdbcTemplate batch;
  private final PolicySettings policy;
  private final PublishRejections publishRejections;

  ReconcileLog(
      JdbcClient jdbc,
      JdbcTemplate batch,
      PolicySettings policy,
      PublishRejections publishRejections) {
    this.jdbc = jdbc;
    this.batch = batch;
    this.policy = policy;
    this.publishRejections = publishRejections;
  }

  /**
   * Compares and writes; part of the caller's transaction.
   *
   * @param scope {@code DERIVATION_SCOPE.scope_id} of the funds
   * @param watermark items changed at the source up to here are judged
   */
  void reconcile(long scope, LocalDateTime watermark, Instant now) {
    Set<Long> noLongerFailing =
        new TreeSet<>(jdbc.sql(OPEN).param("scope", scope).query(Long.class).list());
    List<RuleFailed> failed = new ArrayList<>();
    jdbc.sql(RuleQuery.FAILING)
        .withFetchSize(Integer.MIN_VALUE)
        .param("scope", scope)
        .param("watermark", watermark)
        .param("market", policy.market())
        .query(
            row -> {
              if (row.getBoolean("is_open")) {
                noLongerFailing.remove(row.getLong("entry_id"));
              } else {
                failed.add(RuleFailed.read(row));
              }
            });
    failed.sort(BY_KEY);
    batch.batchUpdate(LOG, failed.stream().map(each -> row(each, now)).toList());
    batch.batchUpdate(
        CLEAR,
        noLongerFailing.stream().map(entry -> new Object[] {UtcTime.at(now), entry}).toList());
    publishRejections.of(failed.stream().filter(RuleFailed::isNewRejection).toList(), now);
  }

  private static @Nullable Object[] row(RuleFailed each, Instant now) {
    return new @Nullable Object[] {
      each.feed(),
      each.itemKey(),
      each.fundId(),
      each.submissionId(),
      each.version(),
      each.businessDate(),
      each.code(),
      each.severity(),
      each.field(),
      each.reason(),
      each.eventId(),
      UtcTime.of(now)
    };
  }
}

package riskcapital.consolidator.feeds;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import riskcapital.events.RuleFailure;

/**
 * Writes failed rules to {@code MARGIN_VALIDATION_LOG}, once per item, rule, place and event, in
 * the caller's transaction.
 */
@Component
public class ValidationLog {
  private static final int AT_ONCE = 5_000;
  private static final int LONGEST_KEY = 200;
  private static final int LONGEST_FIELD = 64;
  private static final int LONGEST_REASON = 500;
  private static final String INSERT =
      """
      insert into MARGIN_VALIDATION_LOG
        (feed, item_key, fund_id, submission_id, version, business_date, code, severity, field,
         line_number, reason, origin, event_id, recorded_at)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      on duplicate key update feed = values(feed)""";

  private final JdbcTemplate jdbc;
  private final Clock clock;

  ValidationLog(JdbcTemplate jdbc, @Qualifier("systemClock") Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * What failed.
   *
   * @param feed POSITIONS, AUM or MARGIN
   * @param key natural key, or what could be read of it
   * @param version version or revision
   */
  public record Item(
      String feed,
      String key,
      @Nullable Long fundId,
      @Nullable String submissionId,
      @Nullable Integer version,
      @Nullable LocalDate businessDate,
      String eventId) {}

  /**
   * One failed rule of an item.
   *
   * @param severity REJECT or WARN
   * @param origin INGESTER or CONSOLIDATOR
   */
  public record Failed(Item item, RuleFailure rule, String severity, String origin) {}

  /** In the order of the table's key, so that batches that meet wait and do not deadlock. */
  private static final Comparator<Failed> BY_KEY =
      Comparator.comparing((Failed failed) -> failed.item().feed())
          .thenComparing(failed -> failed.item().key())
          .thenComparing(failed -> failed.rule().getCode())
          .thenComparing(
              failed -> failed.rule().getLine(), Comparator.nullsFirst(Integer::compareTo))
          .thenComparing(
              failed -> failed.rule().getField(), Comparator.nullsFirst(String::compareTo))
          .thenComparing(failed -> failed.item().eventId());

  /** Writes the failures that are not there yet. */
  public void write(Collection<Failed> failures, BatchEffects effects) {
    write(failures.stream().sorted(BY_KEY), effects);
  }

  /**
   * Writes the failures that are not there yet, as they come: nearly every row of a portfolio may
   * carry one, and a portfolio may have 200,000 rows.
   */
  public void write(Stream<Failed> failures, BatchEffects effects) {
    Timestamp now = Timestamp.from(clock.instant());
    List<@Nullable Object[]> rows = new ArrayList<>();
    failures.forEach(
        failed -> {
          rows.add(row(failed, now));
          if (rows.size() == AT_ONCE) {
            flush(rows, effects);
          }
        });
    flush(rows, effects);
  }

  private void flush(List<@Nullable Object[]> rows, BatchEffects effects) {
    if (!rows.isEmpty()) {
      jdbc.batchUpdate(INSERT, rows);
      effects.rows("MARGIN_VALIDATION_LOG", rows.size());
      rows.clear();
    }
  }

  private static @Nullable Object[] row(Failed failed, Timestamp now) {
    Item item = failed.item();
    RuleFailure rule = failed.rule();
    return new @Nullable Object[] {
      item.feed(),
      upTo(LONGEST_KEY, item.key()),
      item.fundId(),
      item.submissionId(),
      item.version(),
      item.businessDate(),
      rule.getCode(),
      failed.severity(),
      rule.getField() == null ? "" : upTo(LONGEST_FIELD, rule.getField()),
      rule.getLine() == null ? 0 : rule.getLine(),
      upTo(LONGEST_REASON, rule.getReason()),
      failed.origin(),
      item.eventId(),
      now
    };
  }

  private static String upTo(int length, String text) {
    return text.length() <= length ? text : text.substring(0, length);
  }
}

package riskcapital.consolidator.explanation;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import riskcapital.consolidator.SqlFile;
import riskcapital.consolidator.UtcTime;
import riskcapital.consolidator.history.ConsistentRead;
import riskcapital.consolidator.history.RecordedStatus;
import riskcapital.consolidator.history.StatusHistory;

/**
 * Explains a fund's status at an instant from {@code MARGIN_STATUS_HISTORY} and the facts and
 * policy recorded by then, today's status like any former one. Nothing is derived anew: what the
 * rules gave is what was recorded, and the explanation names what they read.
 */
@Component
public class ExplainFund {
  private static final String AUM = SqlFile.read("explanation/aum-item.sql");

  private final JdbcClient jdbc;
  private final ConsistentRead consistent;
  private final StatusHistory history;
  private final ExplainExposure exposure;
  private final ExplainDeadline deadline;
  private final Submissions submissions;
  private final ExplainLimit limit;
  private final Clock clock;

  ExplainFund(
      JdbcClient jdbc,
      ConsistentRead consistent,
      StatusHistory history,
      ExplainExposure exposure,
      ExplainDeadline deadline,
      Submissions submissions,
      ExplainLimit limit,
      @Qualifier("systemClock") Clock clock) {
    this.jdbc = jdbc;
    this.consistent = consistent;
    this.history = history;
    this.exposure = exposure;
    this.deadline = deadline;
    this.submissions = submissions;
    this.limit = limit;
    this.clock = clock;
  }

  /**
   * The explanation; empty where nothing was recorded of the fund by then.
   *
   * @param at now without
   */
  public Optional<Explanation> explain(long fund, @Nullable Instant at) {
    return consistent.read(() -> moment(fund, at).map(this::explain));
  }

  /** The present is the newest status, even where it is a few microseconds ahead of the clock. */
  private Optional<Moment> moment(long fund, @Nullable Instant at) {
    Optional<RecordedStatus> newest = history.newest(fund);
    Instant until = at == null ? newest.map(this::present).orElse(Instant.EPOCH) : at;
    return history
        .at(fund, until)
        .map(status -> new Moment(status, until, newest.filter(status::equals).isPresent()));
  }

  private Instant present(RecordedStatus newest) {
    Instant now = clock.instant();
    return newest.recordedAt().isAfter(now) ? newest.recordedAt() : now;
  }

  private Explanation explain(Moment moment) {
    RecordedStatus status = moment.status();
    AumItem item = aum(moment);
    return new Explanation(
        status.fundId(),
        moment.at(),
        status.recordedAt(),
        status.businessDate(),
        item,
        exposure.explain(moment),
        status.isRequired(),
        deadline.explain(moment),
        submissions.received(moment),
        limit.explain(moment, item));
  }

  private @Nullable AumItem aum(Moment moment) {
    return jdbc.sql(AUM)
        .param("fund", moment.fund())
        .param("date", moment.status().aumDate())
        .param("revision", moment.status().aumRevision())
        .param("at", UtcTime.of(moment.at()))
        .query(AumItem::read)
        .optional()
        .orElse(null);
  }
}

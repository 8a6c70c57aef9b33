package riskcapital.consolidator.explanation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
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
import riskcapital.consolidator.policy.PolicySettings;

/**
 * Explains a fund's status at an instant from {@code MARGIN_STATUS_HISTORY} and the facts and
 * policy recorded by then, today's status like any former one. Nothing is derived anew: what the
 * rules gave is what was recorded, and the explanation names what they read.
 */
@Component
public class ExplainFund {
  private static final String AUM = SqlFile.read("explanation/aum-item.sql");
  private static final String PENDING = SqlFile.read("explanation/rederivation-pending.sql");

  private final JdbcClient jdbc;
  private final ConsistentRead consistent;
  private final StatusHistory history;
  private final ExplainExposure exposure;
  private final ExplainDeadline deadline;
  private final Submissions submissions;
  private final ExplainLimit limit;
  private final PolicySettings settings;
  private final Clock clock;
  private final Clock systemClock;

  ExplainFund(
      JdbcClient jdbc,
      ConsistentRead consistent,
      StatusHistory history,
      ExplainExposure exposure,
      ExplainDeadline deadline,
      Submissions submissions,
      ExplainLimit limit,
      PolicySettings settings,
      Clock clock,
      @Qualifier("systemClock") Clock systemClock) {
    this.jdbc = jdbc;
    this.consistent = consistent;
    this.history = history;
    this.exposure = exposure;
    this.deadline = deadline;
    this.submissions = submissions;
    this.limit = limit;
    this.settings = settings;
    this.clock = clock;
    this.systemClock = systemClock;
  }

  /**
   * The explanation; empty where nothing was recorded of the fund by then.
   *
   * @param at now without
   */
  public Optional<Explanation> explain(long fund, @Nullable Instant at) {
    return consistent.read(() -> moment(fund, at).map(this::explain));
  }

  /**
   * The present is the newest status, even where it is a few microseconds ahead of the clock: facts
   * and policy are recorded on the system's, statuses on that of evaluation.
   */
  private Optional<Moment> moment(long fund, @Nullable Instant at) {
    Optional<RecordedStatus> newest = history.newest(fund);
    if (newest.isEmpty()) {
      return Optional.empty();
    }
    Instant until = at == null ? present(newest.get(), systemClock) : at;
    Instant evaluated = at == null ? present(newest.get(), clock) : at;
    return history
        .at(fund, until)
        .map(
            status ->
                new Moment(
                    status,
                    until,
                    LocalDate.ofInstant(evaluated, settings.zone()),
                    status.equals(newest.get()),
                    status.equals(newest.get()) && isRederivationPending(fund, until)));
  }

  private static Instant present(RecordedStatus newest, Clock clock) {
    Instant now = clock.instant();
    return newest.recordedAt().isAfter(now) ? newest.recordedAt() : now;
  }

  private boolean isRederivationPending(long fund, Instant at) {
    return jdbc.sql(PENDING)
        .param("fund", fund)
        .param("at", UtcTime.of(at))
        .query(Boolean.class)
        .single();
  }

  private Explanation explain(Moment moment) {
    RecordedStatus status = moment.status();
    AumItem item = aum(moment);
    return new Explanation(
        status.fundId(),
        moment.at(),
        status.recordedAt(),
        status.businessDate(),
        moment.rederivationPending(),
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

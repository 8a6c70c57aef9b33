package riskcapital.consolidator.explanation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import riskcapital.consolidator.SqlFile;
import riskcapital.consolidator.UtcTime;
import riskcapital.consolidator.explanation.Deadline.Floor;
import riskcapital.consolidator.explanation.Deadline.FloorCause;
import riskcapital.consolidator.policy.PolicySettings;

/** What was recorded on the day whose floor a due date is. */
@Component
class FloorCauses {
  private static final String CAUSES = SqlFile.read("explanation/floor-facts.sql");
  private static final Duration LONGEST_CLOSURE = Duration.ofDays(31);

  private final JdbcClient jdbc;
  private final PolicyAt policy;
  private final PolicySettings settings;

  FloorCauses(JdbcClient jdbc, PolicyAt policy, PolicySettings settings) {
    this.jdbc = jdbc;
    this.policy = policy;
    this.settings = settings;
  }

  Floor of(Moment moment, Instant dueAt) {
    Instant from = dueAt.minus(LONGEST_CLOSURE);
    CalendarAt calendar =
        policy.calendar(moment.policyAt(), LocalDate.ofInstant(from, settings.zone()).minusDays(1));
    return new Floor(
        dueAt,
        jdbc
            .sql(CAUSES)
            .param("fund", moment.fund())
            .param("episode_start", moment.status().episodeStart())
            .param("duty_start", dutyStart(moment.status().obligationBasis()))
            .param("market", settings.market())
            .param("from_at", UtcTime.of(from))
            .param("until_at", UtcTime.of(dueAt))
            .param("at", UtcTime.of(moment.at()))
            .param("policy_at", UtcTime.of(moment.policyAt()))
            .query(
                (row, n) ->
                    new FloorCause(
                        row.getString("kind"),
                        row.getString("event_id"),
                        row.getObject("change_id", Long.class),
                        Objects.requireNonNull(UtcTime.read(row, "since"))))
            .list()
            .stream()
            .filter(cause -> calendar.floorAfter(cause.recordedAt()).equals(dueAt))
            .toList());
  }

  /** An obligation's key begins with the date that its duty began on. */
  private static @Nullable LocalDate dutyStart(@Nullable String basis) {
    return basis == null ? null : LocalDate.parse(basis.substring(0, 10));
  }
}

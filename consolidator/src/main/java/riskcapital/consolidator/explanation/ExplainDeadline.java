package riskcapital.consolidator.explanation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import riskcapital.consolidator.explanation.Deadline.Anchor;
import riskcapital.consolidator.explanation.Deadline.DecidedBy;
import riskcapital.consolidator.explanation.Deadline.Due;
import riskcapital.consolidator.explanation.Deadline.Evidence;
import riskcapital.consolidator.explanation.Deadline.Interval;
import riskcapital.consolidator.explanation.PolicyAt.IntervalRow;
import riskcapital.consolidator.history.RecordedStatus;
import riskcapital.consolidator.policy.PolicySettings;

/** From the policy over anchor and calendar to the due date, and what proves it passed. */
@Component
class ExplainDeadline {
  private final PolicyAt policy;
  private final Submissions submissions;
  private final FloorCauses causes;
  private final PolicySettings settings;

  ExplainDeadline(
      PolicyAt policy, Submissions submissions, FloorCauses causes, PolicySettings settings) {
    this.policy = policy;
    this.submissions = submissions;
    this.causes = causes;
    this.settings = settings;
  }

  Deadline explain(Moment moment) {
    RecordedStatus status = moment.status();
    Interval interval = status.isRequired() ? interval(moment) : null;
    LocalDate from =
        status.anchorDate() == null || interval == null
            ? status.episodeStart()
            : status.anchorDate();
    CalendarAt calendar =
        policy.calendar(
            moment.policyAt(), from == null ? status.businessDate() : from.minusDays(1));
    return new Deadline(
        status.obligationBasis(),
        status.isRequired() ? status.episodeStart() : null,
        interval,
        anchor(moment, calendar),
        status.dueAt() == null || from == null
            ? null
            : due(moment, calendar, from, interval, status.dueAt()),
        evidence(status),
        status.isMissing(),
        status.judgementPending(),
        status.deadlineStatus());
  }

  private @Nullable Interval interval(Moment moment) {
    String type = moment.status().investorType();
    String label = moment.status().exposureLabel();
    List<IntervalRow> rows =
        policy.intervals(moment.policyAt()).stream()
            .filter(row -> List.of(label.split("\\+")).contains(row.exposureClass()))
            .filter(row -> type == null || type.equals(row.investorType()))
            .toList();
    return rows.isEmpty()
        ? null
        : new Interval(
            type, rows, rows.stream().mapToInt(IntervalRow::intervalDays).min().getAsInt());
  }

  private @Nullable Anchor anchor(Moment moment, CalendarAt calendar) {
    LocalDate date = moment.status().anchorDate();
    return date == null
        ? null
        : new Anchor(
            date,
            submissions
                .satisfying(moment)
                .filter(version -> version.referenceDate().equals(date))
                .orElse(null),
            Submissions.on(date, calendar, submissions.validations(moment)));
  }

  private Due due(
      Moment moment,
      CalendarAt calendar,
      LocalDate from,
      @Nullable Interval interval,
      Instant dueAt) {
    int days =
        moment.status().anchorDate() == null || interval == null
            ? settings.onboardingGraceDays()
            : interval.days();
    LocalDate aimsAt = from.plusDays(days);
    LocalDate businessDay = calendar.rolled(aimsAt);
    Instant cutOffAt = calendar.cutOffOf(businessDay);
    DecidedBy decidedBy =
        dueAt.equals(cutOffAt)
            ? DecidedBy.CUT_OFF
            : dueAt.isAfter(cutOffAt) ? DecidedBy.FLOOR : DecidedBy.EARLIER_DUE;
    return new Due(
        from,
        days,
        aimsAt,
        calendar.rolledOver(aimsAt),
        businessDay,
        cutOffAt,
        decidedBy,
        decidedBy == DecidedBy.FLOOR ? causes.of(moment, dueAt) : null,
        dueAt);
  }

  private static Evidence evidence(RecordedStatus status) {
    Instant due = status.dueAt();
    Instant proven = status.provenUntil();
    return new Evidence(
        status.positionsWatermark(),
        status.aumWatermark(),
        status.marginWatermark(),
        proven,
        due != null && proven != null && !proven.isBefore(due));
  }
}

package riskcapital.reference;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The obligations of a fund, duty by duty, each in order of its anchors (section 4). */
final class Obligations {
  private final long fundId;
  private final Due due;
  private final Submissions submissions;
  private final List<Obligation> rows = new ArrayList<>();

  private Obligations(long fundId, Due due, Submissions submissions) {
    this.fundId = fundId;
    this.due = due;
    this.submissions = submissions;
  }

  /** A stillborn duty has none. */
  static List<Obligation> of(long fundId, List<Duty> duties, Submissions submissions, Due due) {
    Obligations obligations = new Obligations(fundId, due, submissions);
    LocalDate episode = null;
    Instant liveDue = null;
    for (Duty duty : duties) {
      if (!duty.episodeStart().equals(episode)) {
        episode = duty.episodeStart();
        liveDue = null;
      }
      if (!duty.stillborn()) {
        liveDue = obligations.add(duty, liveDue);
      }
    }
    return List.copyOf(obligations.rows);
  }

  /** Adds the rows of a duty; returns when its last one is due. */
  private Instant add(Duty duty, @Nullable Instant dueBefore) {
    List<Satisfaction> satisfactions = Satisfaction.inOrder(submissions, duty.label());
    LocalDate anchor =
        satisfactions.stream()
            .filter(satisfaction -> satisfaction.at().isBefore(duty.recordedAt()))
            .map(Satisfaction::referenceDate)
            .max(LocalDate::compareTo)
            .orElse(null);
    Instant live =
        duty.beganWithAddedClass() && dueBefore != null
            ? due.afterAddedClass(duty, anchor, dueBefore)
            : due.floored(duty, anchor);
    for (Satisfaction satisfaction : satisfactions) {
      if (satisfaction.within(duty) && satisfaction.raises(anchor)) {
        rows.add(row(duty, anchor, live, ObligationStatus.SATISFIED, satisfaction));
        anchor = satisfaction.referenceDate();
        live = due.floored(duty, anchor);
      }
    }
    rows.add(
        row(
            duty,
            anchor,
            live,
            duty.inForce() ? ObligationStatus.OPEN : ObligationStatus.VOID,
            null));
    return live;
  }

  private Obligation row(
      Duty duty,
      @Nullable LocalDate anchor,
      Instant due,
      ObligationStatus status,
      @Nullable Satisfaction satisfaction) {
    return new Obligation(
        fundId,
        duty.start(),
        anchor,
        duty.label(),
        due,
        status,
        satisfaction == null ? null : satisfaction.at(),
        satisfaction == null ? null : satisfaction.submissionId());
  }
}

package riskcapital.reference;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The obligations of a fund as if one era's policy had always been in force: duty by duty, each in
 * order of its anchors (section 4).
 */
final class ObligationChain {
  private final long fundId;
  private final Due due;
  private final Satisfactions satisfactions;
  private final List<Owed> owed = new ArrayList<>();

  private ObligationChain(long fundId, Due due, Satisfactions satisfactions) {
    this.fundId = fundId;
    this.due = due;
    this.satisfactions = satisfactions;
  }

  /** A stillborn duty has none. */
  static List<Owed> of(long fundId, List<Duty> duties, Satisfactions satisfactions, Due due) {
    ObligationChain chain = new ObligationChain(fundId, due, satisfactions);
    LocalDate episode = null;
    Instant liveDue = null;
    for (Duty duty : duties) {
      if (!duty.episodeStart().equals(episode)) {
        episode = duty.episodeStart();
        liveDue = null;
      }
      if (!duty.stillborn()) {
        liveDue = chain.add(duty, liveDue);
      }
    }
    return chain.owed;
  }

  /** Adds the obligations of a duty; returns when its last one is due. */
  private Instant add(Duty duty, @Nullable Instant dueBefore) {
    List<Satisfaction> inOrder = satisfactions.inOrder(duty.label());
    LocalDate anchor =
        inOrder.stream()
            .filter(satisfaction -> satisfaction.at().isBefore(duty.recordedAt()))
            .map(Satisfaction::referenceDate)
            .max(LocalDate::compareTo)
            .orElse(null);
    Instant live =
        duty.beganWithAddedClass() && dueBefore != null
            ? due.afterAddedClass(duty, anchor, dueBefore)
            : due.floored(duty, anchor);
    Instant openedAt = duty.recordedAt();
    for (Satisfaction satisfaction : inOrder) {
      if (satisfaction.within(duty) && satisfaction.raises(anchor)) {
        Obligation met = row(duty, anchor, live, ObligationStatus.SATISFIED, satisfaction);
        owed.add(Owed.plain(met, openedAt, satisfaction.at()));
        anchor = satisfaction.referenceDate();
        live = due.floored(duty, anchor);
        openedAt = satisfaction.at();
      }
    }
    ObligationStatus status = duty.inForce() ? ObligationStatus.OPEN : ObligationStatus.VOID;
    owed.add(Owed.plain(row(duty, anchor, live, status, null), openedAt, duty.endedAt()));
    return live;
  }

  private Obligation row(
      Duty duty,
      @Nullable LocalDate anchor,
      Instant dueAt,
      ObligationStatus status,
      @Nullable Satisfaction satisfaction) {
    return new Obligation(
        fundId,
        duty.start(),
        anchor,
        duty.label(),
        due.investorType(),
        due.interval(duty.label()),
        dueAt,
        status,
        satisfaction == null ? null : satisfaction.at(),
        satisfaction == null ? null : satisfaction.submissionId());
  }
}

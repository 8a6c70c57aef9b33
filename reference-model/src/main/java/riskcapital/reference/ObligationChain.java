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
  private final Surprise surprise;
  private final List<Owed> owed = new ArrayList<>();

  private ObligationChain(long fundId, Due due, Satisfactions satisfactions, Surprise surprise) {
    this.fundId = fundId;
    this.due = due;
    this.satisfactions = satisfactions;
    this.surprise = surprise;
  }

  /** A stillborn duty has none. */
  static List<Owed> of(
      long fundId, List<Duty> duties, Satisfactions satisfactions, Due due, Surprise surprise) {
    ObligationChain chain = new ObligationChain(fundId, due, satisfactions, surprise);
    LocalDate episode = null;
    Owed live = null;
    for (Duty duty : duties) {
      if (!duty.episodeStart().equals(episode)) {
        episode = duty.episodeStart();
        live = null;
      }
      if (!duty.stillborn()) {
        live = chain.add(duty, live);
      }
    }
    return chain.owed;
  }

  /** Adds the obligations of a duty; returns its last one. */
  private Owed add(Duty duty, @Nullable Owed before) {
    List<Satisfaction> inOrder = satisfactions.inOrder(duty.label());
    LocalDate anchor =
        inOrder.stream()
            .filter(satisfaction -> satisfaction.at().isBefore(duty.recordedAt()))
            .map(Satisfaction::referenceDate)
            .max(LocalDate::compareTo)
            .orElse(null);
    Instant plain = due.floored(duty, anchor);
    Instant live = plain;
    if (duty.beganWithAddedClass() && before != null) {
      plain = due.afterAddedClass(duty, anchor, before.plain().due());
      live = due.afterAddedClass(duty, anchor, before.due());
    }
    Instant openedAt = duty.recordedAt();
    for (Satisfaction satisfaction : inOrder) {
      if (satisfaction.within(duty) && satisfaction.raises(anchor)) {
        Obligation met = row(duty, anchor, plain, ObligationStatus.SATISFIED, satisfaction);
        owed.add(surprise.of(met, live, openedAt, satisfaction.at()));
        anchor = satisfaction.referenceDate();
        plain = due.floored(duty, anchor);
        live = plain;
        openedAt = satisfaction.at();
      }
    }
    ObligationStatus status = duty.inForce() ? ObligationStatus.OPEN : ObligationStatus.VOID;
    Owed last = surprise.of(row(duty, anchor, plain, status, null), live, openedAt, duty.endedAt());
    owed.add(last);
    return last;
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

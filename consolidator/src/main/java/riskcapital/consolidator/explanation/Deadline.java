package riskcapital.consolidator.explanation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import riskcapital.consolidator.explanation.CalendarAt.ClosedDay;
import riskcapital.consolidator.explanation.PolicyAt.IntervalRow;

/**
 * How the due date came about.
 *
 * @param obligation key of the open obligation
 * @param interval null where no policy row fits
 * @param anchor null before the first submission
 */
public record Deadline(
    @Nullable String obligation,
    @Nullable LocalDate episodeStart,
    @Nullable Interval interval,
    @Nullable Anchor anchor,
    @Nullable Due due,
    Evidence evidence,
    boolean isMissing,
    boolean judgementPending,
    String deadlineStatus) {

  /**
   * The shortest of the rows that fit.
   *
   * @param investorType null while unknown: the rows of all types fit
   */
  public record Interval(@Nullable String investorType, List<IntervalRow> rows, int days) {}

  /**
   * The date from which the interval runs.
   *
   * @param setBy the satisfying submission, null where it is none or another content has taken its
   *     place since
   * @param validations those without submission that give the same date
   */
  public record Anchor(
      LocalDate date, @Nullable SubmissionVersion setBy, List<Validation> validations) {}

  /**
   * From where to when.
   *
   * @param from the anchor, or without one the start of the episode
   * @param addedDays the interval, or without anchor the grace of the first submission
   * @param rolledOver each day that is no business day, in turn
   * @param decidedBy what gives {@code dueAt}
   * @param floor where it decides
   */
  public record Due(
      LocalDate from,
      int addedDays,
      LocalDate aimsAt,
      List<ClosedDay> rolledOver,
      LocalDate businessDay,
      Instant cutOffAt,
      DecidedBy decidedBy,
      @Nullable Floor floor,
      Instant dueAt) {}

  /** What gave the due date. */
  public enum DecidedBy {
    /** The cut-off of the business day. */
    CUT_OFF,
    /** Facts or policy that were recorded too late for the cut-off. */
    FLOOR,
    /** What was due before a change or an added class, and is not put off by it. */
    EARLIER_DUE
  }

  /**
   * Nothing is due before the cut-off of the business day after its cause was recorded.
   *
   * @param causes what was recorded on the day before
   */
  public record Floor(Instant at, List<FloorCause> causes) {}

  /** An event of a feed or a change of policy. */
  public record FloorCause(
      String kind, @Nullable String eventId, @Nullable Long changeId, Instant recordedAt) {}

  /**
   * What the feeds proved.
   *
   * @param provenUntil the least watermark, that judges; null while a feed has none
   * @param dueProven whether it has reached the due date
   */
  public record Evidence(
      @Nullable Instant positions,
      @Nullable Instant aum,
      @Nullable Instant margin,
      @Nullable Instant provenUntil,
      boolean dueProven) {}
}

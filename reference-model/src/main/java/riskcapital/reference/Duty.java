package riskcapital.reference;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What begins with an episode or with a class that an episode's label gains: to submit, again and
 * again, until the next duty or the episode's end.
 *
 * @param start the date that began it
 * @param episodeStart start of its episode, equal to {@code start} for the episode's first duty
 * @param label label on the last portfolio date before it ended; today's for a duty in force
 * @param recordedAt when what began it was recorded
 * @param endedAt the recording of what ended it, {@link Instant#MAX} for the duty in force
 */
record Duty(
    LocalDate start, LocalDate episodeStart, Label label, Instant recordedAt, Instant endedAt) {

  boolean beganWithAddedClass() {
    return start.isAfter(episodeStart);
  }

  boolean inForce() {
    return endedAt.equals(Instant.MAX);
  }

  /** Whether nothing could ever be submitted under it: it ended when or before it was recorded. */
  boolean stillborn() {
    return !recordedAt.isBefore(endedAt);
  }
}

package riskcapital.consolidator.history;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import riskcapital.consolidator.operations.InvalidValue;
import riskcapital.consolidator.operations.Refusal;
import riskcapital.consolidator.policy.PolicySettings;

/** What did we know about a fund for a day, as recorded at an instant? */
@RestController
class FundHistoryController {
  private final StatusHistory history;
  private final ConsistentRead consistent;
  private final PolicySettings policy;
  private final Clock clock;

  FundHistoryController(
      StatusHistory history, ConsistentRead consistent, PolicySettings policy, Clock clock) {
    this.history = history;
    this.consistent = consistent;
    this.policy = policy;
    this.clock = clock;
  }

  /**
   * The answer.
   *
   * @param status what was known; recorded on an earlier day where the day changed nothing
   * @param ofTheDay every status recorded on the day up to the instant, the oldest first
   */
  record Answer(
      long fundId,
      LocalDate date,
      Instant recordedAt,
      RecordedStatus status,
      List<RecordedStatus> ofTheDay) {}

  /**
   * What was known for a day.
   *
   * @param date not after the day of {@code recordedAt} in the policy's zone
   * @param recordedAt as recorded at this instant, by now without
   */
  @GetMapping("/api/v1/funds/{id}/status-history")
  Answer forDay(
      @PathVariable("id") long fund,
      @RequestParam("date") LocalDate date,
      @RequestParam(required = false) @Nullable Instant recordedAt) {
    return consistent.read(() -> answer(fund, date, recordedAt == null ? now(fund) : recordedAt));
  }

  /** Now is the newest status, even where it is a few microseconds ahead of the clock. */
  private Instant now(long fund) {
    Instant now = clock.instant();
    return history.newest(fund).map(RecordedStatus::recordedAt).filter(now::isBefore).orElse(now);
  }

  private Answer answer(long fund, LocalDate date, Instant at) {
    if (date.isAfter(LocalDate.ofInstant(at, policy.zone()))) {
      throw Refusal.invalid(
          "Nothing is known of the future",
          List.of(InvalidValue.of("date", "is after the day of recordedAt")));
    }
    return new Answer(
        fund,
        date,
        at,
        history
            .forDay(fund, date, at)
            .orElseThrow(
                () ->
                    Refusal.notFound(
                        "A status of fund %d for %s as recorded at %s".formatted(fund, date, at))),
        history.ofDay(fund, date, at));
  }
}

package riskcapital.consolidator.history;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import riskcapital.consolidator.operations.Refusal;

/** What did we know about a fund for a day, as recorded at an instant? */
@RestController
class FundHistoryController {
  private final StatusHistory history;
  private final ConsistentRead consistent;
  private final Clock clock;

  FundHistoryController(
      StatusHistory history, ConsistentRead consistent, @Qualifier("systemClock") Clock clock) {
    this.history = history;
    this.consistent = consistent;
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
   * @param recordedAt as recorded at this instant, now without
   */
  @GetMapping("/api/v1/funds/{id}/status-history")
  Answer forDay(
      @PathVariable("id") long fund,
      @RequestParam("date") LocalDate date,
      @RequestParam(required = false) @Nullable Instant recordedAt) {
    Instant at = recordedAt == null ? clock.instant() : recordedAt;
    return consistent.read(
        () ->
            new Answer(
                fund,
                date,
                at,
                history
                    .forDay(fund, date, at)
                    .orElseThrow(
                        () ->
                            Refusal.notFound(
                                "A status of fund %d for %s as recorded at %s"
                                    .formatted(fund, date, at))),
                history.ofDay(fund, date, at)));
  }
}

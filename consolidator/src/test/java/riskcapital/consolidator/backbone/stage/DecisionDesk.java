package riskcapital.consolidator.backbone.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import riskcapital.consolidator.backbone.people.Act;
import riskcapital.consolidator.operations.Caller;
import riskcapital.reference.Decision;
import riskcapital.reference.ExceptionType;
import riskcapital.reference.LiveException;
import riskcapital.reference.VersionKey;

/** Where people decide, and what the model is to know of what they decided in this history. */
final class DecisionDesk {
  private static final Duration WAIVED_FOR = Duration.ofDays(5);
  private static final String STANDING =
      "select event_id, content_hash from MANAGER_MARGIN_HISTORY"
          + " where submission_id = ? and version = ?";
  private static final String LIVE =
      "select exception_id, sequence, type, exception_key from MARGIN_EXCEPTIONS"
          + " where fund_id = :fund and is_live = true"
          + " and (type in ('INVALID_SUBMISSION', 'CONFLICTING_REVISION') or :move <> 'RESOLVE')"
          + " order by type, exception_key limit 1";
  private static final String ASKED_FOR =
      "select exception_id, sequence, type, exception_key from MARGIN_EXCEPTIONS"
          + " where state = 'WAIVER_REQUESTED' order by fund_id, type, exception_key limit 1";

  private final JdbcClient jdbc;
  private final List<Decision> taken = new ArrayList<>();
  private int accepted;

  private record Seen(String eventId, String contentHash) {}

  private record Live(String id, int sequence, LiveException exception) {}

  DecisionDesk(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A history begins: nobody has decided anything. */
  void begin() {
    taken.clear();
    accepted = 0;
  }

  /** What was decided so far that the model is to know. */
  Collection<Decision> taken() {
    return List.copyOf(taken);
  }

  /** How much was decided in this history. */
  int accepted() {
    return accepted;
  }

  /**
   * A person tries; what is refused was not decided.
   *
   * @param mayFail whether something was disturbed since the last barrier
   */
  void decide(Act act, RunningConsolidator consolidator, Instant now, boolean mayFail) {
    if (act instanceof Act.ValidateVersion validate) {
      validate(validate, consolidator, now, mayFail);
    } else if (act instanceof Act.ValidateFund validate && isKnown(validate.fundId())) {
      Caller.Answer answer =
          consolidator
              .caller("analyst")
              .post(
                  "/api/v1/funds/%d/validation".formatted(validate.fundId()),
                  "{\"reason\": \"a history\"}");
      if (accepted(answer, mayFail)) {
        taken.add(new Decision.ValidatedFund(validate.fundId(), now));
      }
    } else if (act instanceof Act.OnException on) {
      move(on, consolidator, now, mayFail);
    }
  }

  private boolean isKnown(long fundId) {
    return jdbc.sql("select exists (select 1 from MARGIN_STATUS where fund_id = ?)")
        .param(fundId)
        .query(Boolean.class)
        .single();
  }

  private void validate(
      Act.ValidateVersion act, RunningConsolidator consolidator, Instant now, boolean mayFail) {
    jdbc.sql(STANDING)
        .params(act.submissionId(), act.version())
        .query((row, number) -> new Seen(row.getString(1), row.getString(2)))
        .optional()
        .ifPresent(
            seen -> {
              Caller.Answer answer =
                  consolidator
                      .caller("analyst")
                      .post(
                          "/api/v1/submissions/%s/versions/%d/validation"
                              .formatted(act.submissionId(), act.version()),
                          "{\"eventId\": \"%s\", \"reason\": \"a history\"}"
                              .formatted(seen.eventId()));
              if (accepted(answer, mayFail)) {
                VersionKey version = new VersionKey(act.submissionId(), act.version());
                taken.add(new Decision.ValidatedVersion(version, seen.contentHash(), now));
              }
            });
  }

  private void move(
      Act.OnException act, RunningConsolidator consolidator, Instant now, boolean mayFail) {
    boolean ofWaiver = act.move() == Act.Move.APPROVE_WAIVER || act.move() == Act.Move.DENY_WAIVER;
    jdbc.sql(ofWaiver ? ASKED_FOR : LIVE)
        .param("fund", act.fundId())
        .param("move", act.move().name())
        .query(
            (row, number) ->
                new Live(
                    row.getString(1),
                    row.getInt(2),
                    new LiveException(ExceptionType.valueOf(row.getString(3)), row.getString(4))))
        .optional()
        .ifPresent(
            live -> {
              Caller.Answer answer =
                  consolidator
                      .caller(act.move().by())
                      .post(
                          "/api/v1/exceptions/%s/%s".formatted(live.id(), act.move().path()),
                          body(act.move(), live.sequence(), now));
              if (accepted(answer, mayFail) && act.move() == Act.Move.RESOLVE) {
                taken.add(new Decision.Resolved(live.exception(), now));
              }
            });
  }

  private static String body(Act.Move move, int sequence, Instant now) {
    return move == Act.Move.REQUEST_WAIVER
        ? "{\"sequence\": %d, \"reason\": \"a history\", \"expiresAt\": \"%s\"}"
            .formatted(sequence, now.plus(WAIVED_FOR))
        : "{\"sequence\": %d, \"reason\": \"a history\"}".formatted(sequence);
  }

  /** Done, or not done because things do not stand so. */
  private boolean accepted(Caller.Answer answer, boolean mayFail) {
    if (!mayFail || answer.status() != 503) {
      assertThat(answer.status()).as(answer.body()).isIn(200, 409);
    }
    if (answer.status() == 200) {
      accepted++;
      return true;
    }
    return false;
  }
}

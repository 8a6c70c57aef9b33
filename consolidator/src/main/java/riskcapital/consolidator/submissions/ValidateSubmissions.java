package riskcapital.consolidator.submissions;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import riskcapital.consolidator.SqlFile;
import riskcapital.consolidator.derivation.DeriveFunds;
import riskcapital.consolidator.derivation.FundHeads;
import riskcapital.consolidator.derivation.TouchedFunds;
import riskcapital.consolidator.margin.SubmissionHeads;
import riskcapital.consolidator.operations.ProblemType;
import riskcapital.consolidator.operations.Refusal;
import riskcapital.consolidator.policy.PolicySettings;
import riskcapital.events.SubmissionMode;

/**
 * Takes people's validations. Submission and fund are locked as by a batch of the feed, and the
 * fund is derived in the same transaction, so the status is never without its validation.
 */
@Component
class ValidateSubmissions {
  private static final String FIND = SqlFile.read("submissions/version-to-validate.sql");
  private static final String REQUIRED =
      "select is_required from MARGIN_STATUS where fund_id = :fund";

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private final PolicySettings policy;
  private final SubmissionHeads submissions;
  private final FundHeads funds;
  private final DeriveFunds derive;
  private final RecordValidation record;

  ValidateSubmissions(
      JdbcClient jdbc,
      TransactionTemplate transaction,
      Clock clock,
      PolicySettings policy,
      SubmissionHeads submissions,
      FundHeads funds,
      DeriveFunds derive,
      RecordValidation record) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.clock = clock;
    this.policy = policy;
    this.submissions = submissions;
    this.funds = funds;
    this.derive = derive;
    this.record = record;
  }

  /**
   * Validates a version, which has to be the current one of its submission. Later versions are not
   * validated by it.
   *
   * @param seen event id of the content that the person looked at
   * @throws Refusal when there is no such version, another content stands, or it is not one that
   *     can be validated
   */
  Validation version(String submissionId, int version, String seen, String actor, String reason) {
    find(submissionId, version);
    return Objects.requireNonNull(
        transaction.execute(
            status -> {
              submissions.lock(List.of(submissionId));
              StandingVersion standing = find(submissionId, version);
              funds.lock(List.of(standing.fundId()));
              // What is judged moves with the fund, so it is read again under its lock.
              standing = find(submissionId, version);
              require(standing, seen);
              Validation validation = record.of(standing, now(actor, reason));
              derive.derive(TouchedFunds.byTimeOrPeople(List.of(standing.fundId())));
              return validation;
            }));
  }

  /**
   * Validates a fund without any submission, which anchors its next obligation on the day of today.
   *
   * @throws Refusal when the fund is not known or nothing is expected of it
   */
  Validation fund(long fundId, String actor, String reason) {
    required(fundId);
    return Objects.requireNonNull(
        transaction.execute(
            status -> {
              funds.lock(List.of(fundId));
              if (!required(fundId)) {
                throw new Refusal(ProblemType.CONFLICT, "No submission is expected of the fund");
              }
              DecisionBy decision = now(actor, reason);
              Validation validation =
                  record.of(fundId, decision.at().atZone(policy.zone()).toLocalDate(), decision);
              derive.derive(TouchedFunds.byTimeOrPeople(List.of(fundId)));
              return validation;
            }));
  }

  private StandingVersion find(String submissionId, int version) {
    return jdbc.sql(FIND)
        .param("submission", submissionId)
        .param("version", version)
        .query(StandingVersion::read)
        .optional()
        .orElseThrow(
            () -> Refusal.notFound("Version " + version + " of submission " + submissionId));
  }

  private boolean required(long fundId) {
    return jdbc.sql(REQUIRED)
        .param("fund", fundId)
        .query(Boolean.class)
        .optional()
        .orElseThrow(() -> Refusal.notFound("Fund " + fundId));
  }

  private static void require(StandingVersion standing, String seen) {
    if (!standing.eventId().equals(seen)) {
      throw new Refusal(ProblemType.STALE, "Another content stands under the version")
          .with("eventId", standing.eventId());
    }
    if (!standing.accepted()) {
      throw new Refusal(ProblemType.CONFLICT, "The version is rejected or not judged yet");
    }
    if (!standing.current()) {
      throw new Refusal(ProblemType.CONFLICT, "A later version is the current one");
    }
    if (standing.mode() == SubmissionMode.CANCELLATION) {
      throw new Refusal(ProblemType.CONFLICT, "A cancellation has nothing to validate");
    }
    if (standing.validated()) {
      throw new Refusal(ProblemType.CONFLICT, "A person validated the version before");
    }
  }

  private DecisionBy now(String actor, String reason) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return new DecisionBy(actor, reason, now);
  }
}

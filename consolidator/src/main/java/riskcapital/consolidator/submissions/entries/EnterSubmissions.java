package riskcapital.consolidator.submissions.entries;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import riskcapital.consolidator.SqlFile;
import riskcapital.consolidator.margin.SubmissionHeads;
import riskcapital.consolidator.operations.ProblemType;
import riskcapital.consolidator.operations.Refusal;
import riskcapital.consolidator.submissions.entries.EntriesTable.Decided;
import riskcapital.events.MarginSubmitted;
import riskcapital.schemas.EventIds;

/**
 * Takes in submissions that came by mail. An entry changes nothing until a second person approves
 * it; then it is a version like any other, in the transaction of the approval.
 */
@Component
class EnterSubmissions {
  private static final String NEXT_VERSION = SqlFile.read("entries/next-version.sql");

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private final EntryRules rules;
  private final EntriesTable entries;
  private final SubmissionHeads submissions;
  private final ApplyEntry apply;

  EnterSubmissions(
      JdbcClient jdbc,
      TransactionTemplate transaction,
      Clock clock,
      EntryRules rules,
      EntriesTable entries,
      SubmissionHeads submissions,
      ApplyEntry apply) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.clock = clock;
    this.rules = rules;
    this.entries = entries;
    this.submissions = submissions;
    this.apply = apply;
  }

  /**
   * Enters a submission, for another person to decide.
   *
   * @throws Refusal when it breaks a rule, was entered before, or amends what is not there
   */
  EntryView request(EnteredSubmission entered, String actor) {
    rules.require(entered);
    String submission = entered.submissionId();
    if (submission == null) {
      submission = idOf(entered);
    } else if (nextVersion(submission) == 1) {
      throw Refusal.notFound("Submission " + submission);
    }
    try {
      return find(entries.request(submission, entered, actor, now()));
    } catch (DuplicateKeyException before) {
      throw new Refusal(
              ProblemType.CONFLICT, "The attachment was entered for this fund and date before")
          .with("submissionId", submission);
    }
  }

  /** Approves an entry: it is applied. */
  EntryView approve(long id, String actor, String reason) {
    transaction.executeWithoutResult(
        status -> {
          EntryView entry = locked(id, actor);
          submissions.lock(List.of(entry.submissionId()));
          Instant now = now();
          int version = nextVersion(entry.submissionId());
          MarginSubmitted event = EntryEvents.of(entry, version, now);
          apply.apply(event);
          entries.decide(id, new Decided(event, actor, reason, now));
        });
    return find(id);
  }

  /** Denies an entry: it stays as a row and changes nothing. */
  EntryView deny(long id, String actor, String reason) {
    transaction.executeWithoutResult(
        status -> {
          locked(id, actor);
          entries.decide(id, new Decided(null, actor, reason, now()));
        });
    return find(id);
  }

  private EntryView locked(long id, String actor) {
    EntryView entry = entries.lock(id).orElseThrow(() -> Refusal.notFound("Entry " + id));
    if (entry.state() != EntryState.REQUESTED) {
      throw new Refusal(ProblemType.CONFLICT, "The entry is " + entry.state());
    }
    if (entry.requestedBy().equalsIgnoreCase(actor)) {
      throw new Refusal(ProblemType.FORBIDDEN, "Who entered it does not decide on it");
    }
    return entry;
  }

  private EntryView find(long id) {
    return entries.find(id).orElseThrow(() -> Refusal.notFound("Entry " + id));
  }

  /** The same attachment for the same fund and date is the same submission. */
  private static String idOf(EnteredSubmission entered) {
    String name =
        "rcm|SUBMISSION_ENTRY|%d|%s|%s"
            .formatted(entered.fundId(), entered.referenceDate(), entered.attachmentSha256());
    return EntryRules.NAMESPACE + EventIds.of(name);
  }

  private int nextVersion(String submission) {
    return Objects.requireNonNull(
        jdbc.sql(NEXT_VERSION).param("submission", submission).query(Integer.class).single());
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}

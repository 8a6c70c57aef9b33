package riskcapital.consolidator.margin;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import riskcapital.consolidator.feeds.BatchEffects;
import riskcapital.consolidator.feeds.ValidationLog;
import riskcapital.consolidator.revisions.Conflicts;
import riskcapital.consolidator.revisions.Outcome;
import riskcapital.consolidator.revisions.RevisionConflicts;
import riskcapital.consolidator.revisions.Stamp;
import riskcapital.consolidator.revisions.StandingRevision;
import riskcapital.events.Feed;
import riskcapital.events.MarginSubmitted;
import riskcapital.schemas.Topic;

/**
 * Keeps every version of every submission, wherever it came from. A version that changes is judged
 * anew together with the other versions of its submission, whatever fund they name.
 */
@Component
public class TakeInVersions {
  private final SubmissionHeads heads;
  private final MarginHistory history;
  private final RevisionConflicts conflictsTable;
  private final ValidationLog log;

  TakeInVersions(
      SubmissionHeads heads,
      MarginHistory history,
      RevisionConflicts conflictsTable,
      ValidationLog log) {
    this.heads = heads;
    this.history = history;
    this.conflictsTable = conflictsTable;
    this.log = log;
  }

  /** Locks the versions' submissions until the transaction ends; before any fund. */
  public void lock(List<MarginSubmitted> events) {
    heads.lock(submissions(events));
  }

  /** Funds whose head rows must be locked next, those that stored versions name included. */
  public Set<Long> funds(List<MarginSubmitted> events) {
    Set<Long> funds = events.stream().map(MarginSubmitted::getFundId).collect(Collectors.toSet());
    history.of(submissions(events)).values().forEach(stored -> funds.addAll(stored.funds()));
    return funds;
  }

  /** Writes the versions in the caller's transaction; whatever funds they touch are effects. */
  public void apply(List<MarginSubmitted> events, BatchEffects effects) {
    Map<String, StoredSubmission> stored = history.of(submissions(events));
    Map<MarginVersion, StandingRevision<MarginSubmitted>> revisions =
        arrive(events, stored, effects);
    Conflicts conflicts = new Conflicts(Feed.MARGIN);
    List<MarginSubmitted> written = new ArrayList<>();
    Set<String> changed = new HashSet<>();
    Map<MarginContent, Long> funds = fundsOf(events, stored);
    revisions.forEach(
        (key, revision) -> {
          conflicts.take(
              key.naturalKey(),
              stamp -> requireNonNull(funds.get(new MarginContent(key, stamp.contentHash()))),
              revision);
          MarginSubmitted content = revision.toWrite();
          if (content != null) {
            written.add(content);
          }
          if (content != null || revision.inConflict()) {
            changed.add(key.submissionId());
          }
        });
    events.stream()
        .filter(event -> changed.contains(event.getSubmissionId()))
        .forEach(event -> effects.touched().touchSubmissions(event.getFundId()));
    changed.forEach(id -> stored(stored, id).funds().forEach(effects.touched()::touchSubmissions));
    conflicts.write(conflictsTable);
    history.write(written, effects);
    log.write(MarginWarnings.of(written), effects);
  }

  private Map<MarginVersion, StandingRevision<MarginSubmitted>> arrive(
      List<MarginSubmitted> events, Map<String, StoredSubmission> stored, BatchEffects effects) {
    Map<String, Integer> newest = new TreeMap<>();
    stored.forEach((id, submission) -> newest.put(id, submission.highestVersion()));
    Map<MarginVersion, StandingRevision<MarginSubmitted>> revisions = new TreeMap<>();
    for (MarginSubmitted event : events) {
      MarginVersion key = MarginVersion.of(event);
      Outcome outcome =
          revisions
              .computeIfAbsent(
                  key,
                  any ->
                      new StandingRevision<>(
                          stored(stored, any.submissionId()).stampOf(any.version())))
              .arrive(new Stamp(event.getUpdatedAt(), event.getContentHash()), event);
      int highest = newest.merge(key.submissionId(), key.version(), Math::max);
      boolean superseded = outcome instanceof Outcome.Applied && key.version() < highest;
      effects.outcome(Topic.MARGIN, superseded ? new Outcome.Superseded() : outcome);
    }
    return revisions;
  }

  private record MarginContent(MarginVersion version, String hash) {}

  /** The fund that each content names, of stored ones and of those that arrive. */
  private static Map<MarginContent, Long> fundsOf(
      List<MarginSubmitted> events, Map<String, StoredSubmission> stored) {
    Map<MarginContent, Long> funds = new HashMap<>();
    stored.forEach(
        (id, submission) ->
            submission
                .standing()
                .forEach(
                    (version, standing) ->
                        funds.put(
                            new MarginContent(
                                new MarginVersion(id, version), standing.stamp().contentHash()),
                            standing.fundId())));
    for (MarginSubmitted event : events) {
      funds.put(
          new MarginContent(MarginVersion.of(event), event.getContentHash()), event.getFundId());
    }
    return funds;
  }

  private static StoredSubmission stored(Map<String, StoredSubmission> stored, String id) {
    return stored.getOrDefault(id, StoredSubmission.NONE);
  }

  private static Set<String> submissions(List<MarginSubmitted> events) {
    return events.stream().map(MarginSubmitted::getSubmissionId).collect(Collectors.toSet());
  }
}

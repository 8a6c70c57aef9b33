package riskcapital.consolidator.margin;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import riskcapital.consolidator.feeds.ApplyTopic;
import riskcapital.consolidator.feeds.BatchEffects;
import riskcapital.consolidator.feeds.Received;
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
 * Keeps every version of every submission. A version that changes is judged anew together with the
 * other versions of its submission, whatever fund they name.
 */
@Component
class ApplyMargin implements ApplyTopic<MarginSubmitted> {
  private final MarginHistory history;
  private final RevisionConflicts conflictsTable;
  private final ValidationLog log;

  ApplyMargin(MarginHistory history, RevisionConflicts conflictsTable, ValidationLog log) {
    this.history = history;
    this.conflictsTable = conflictsTable;
    this.log = log;
  }

  @Override
  public Topic topic() {
    return Topic.MARGIN;
  }

  @Override
  public Class<MarginSubmitted> type() {
    return MarginSubmitted.class;
  }

  @Override
  public Set<Long> funds(List<Received<MarginSubmitted>> records) {
    Set<Long> funds =
        records.stream().map(record -> record.value().getFundId()).collect(Collectors.toSet());
    history.of(submissions(records)).values().forEach(stored -> funds.addAll(stored.funds()));
    return funds;
  }

  @Override
  public void apply(List<Received<MarginSubmitted>> records, BatchEffects effects) {
    Map<String, StoredSubmission> stored = history.of(submissions(records));
    Map<MarginVersion, StandingRevision<MarginSubmitted>> revisions =
        arrive(records, stored, effects);
    Conflicts conflicts = new Conflicts(Feed.MARGIN);
    List<MarginSubmitted> written = new ArrayList<>();
    Set<String> changed = new HashSet<>();
    Map<MarginVersion, Long> funds = fundsOf(records);
    revisions.forEach(
        (key, revision) -> {
          conflicts.take(key.naturalKey(), requireNonNull(funds.get(key)), revision);
          MarginSubmitted content = revision.toWrite();
          if (content != null) {
            written.add(content);
          }
          if (content != null || revision.inConflict()) {
            changed.add(key.submissionId());
          }
        });
    records.stream()
        .map(Received::value)
        .filter(event -> changed.contains(event.getSubmissionId()))
        .forEach(event -> effects.touched(event.getFundId()));
    changed.forEach(id -> stored(stored, id).funds().forEach(effects::touched));
    conflicts.write(conflictsTable);
    history.write(written, effects);
    log.write(MarginWarnings.of(written), effects);
  }

  private Map<MarginVersion, StandingRevision<MarginSubmitted>> arrive(
      List<Received<MarginSubmitted>> records,
      Map<String, StoredSubmission> stored,
      BatchEffects effects) {
    Map<String, Integer> newest = new TreeMap<>();
    stored.forEach((id, submission) -> newest.put(id, submission.highestVersion()));
    Map<MarginVersion, StandingRevision<MarginSubmitted>> revisions = new TreeMap<>();
    for (Received<MarginSubmitted> record : records) {
      MarginSubmitted event = record.value();
      MarginVersion key = key(event);
      Outcome outcome =
          revisions
              .computeIfAbsent(
                  key,
                  any ->
                      new StandingRevision<>(
                          stored(stored, any.submissionId()).standing().get(any.version())))
              .arrive(new Stamp(event.getUpdatedAt(), event.getContentHash()), event);
      int highest = newest.merge(key.submissionId(), key.version(), Math::max);
      boolean superseded = outcome instanceof Outcome.Applied && key.version() < highest;
      effects.outcome(topic(), superseded ? new Outcome.Superseded() : outcome);
    }
    return revisions;
  }

  private static Map<MarginVersion, Long> fundsOf(List<Received<MarginSubmitted>> records) {
    Map<MarginVersion, Long> funds = new TreeMap<>();
    records.forEach(record -> funds.putIfAbsent(key(record.value()), record.value().getFundId()));
    return funds;
  }

  private static StoredSubmission stored(Map<String, StoredSubmission> stored, String id) {
    return stored.getOrDefault(id, StoredSubmission.NONE);
  }

  private static Set<String> submissions(List<Received<MarginSubmitted>> records) {
    return records.stream()
        .map(record -> record.value().getSubmissionId())
        .collect(Collectors.toSet());
  }

  static MarginVersion key(MarginSubmitted event) {
    return new MarginVersion(event.getSubmissionId(), event.getVersion());
  }
}

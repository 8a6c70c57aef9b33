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
  private final SubmissionHeads heads;
  private final MarginHistory history;
  private final RevisionConflicts conflictsTable;
  private final ValidationLog log;

  ApplyMargin(
      SubmissionHeads heads,
      MarginHistory history,
      RevisionConflicts conflictsTable,
      ValidationLog log) {
    this.heads = heads;
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

  /** Versions of one submission may name different funds and so come in different partitions. */
  @Override
  public void lock(List<Received<MarginSubmitted>> records) {
    heads.lock(submissions(records));
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
    Map<MarginContent, Long> funds = fundsOf(records, stored);
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
                          stored(stored, any.submissionId()).stampOf(any.version())))
              .arrive(new Stamp(event.getUpdatedAt(), event.getContentHash()), event);
      int highest = newest.merge(key.submissionId(), key.version(), Math::max);
      boolean superseded = outcome instanceof Outcome.Applied && key.version() < highest;
      effects.outcome(topic(), superseded ? new Outcome.Superseded() : outcome);
    }
    return revisions;
  }

  private record MarginContent(MarginVersion version, String hash) {}

  /** The fund that each content names, of stored ones and of those that arrive. */
  private static Map<MarginContent, Long> fundsOf(
      List<Received<MarginSubmitted>> records, Map<String, StoredSubmission> stored) {
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
    for (Received<MarginSubmitted> record : records) {
      MarginSubmitted event = record.value();
      funds.put(new MarginContent(key(event), event.getContentHash()), event.getFundId());
    }
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

package riskcapital.consolidator.aum;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import riskcapital.consolidator.feeds.ApplyEvents;
import riskcapital.consolidator.feeds.BatchEffects;
import riskcapital.consolidator.feeds.Received;
import riskcapital.consolidator.feeds.ValidationLog;
import riskcapital.consolidator.revisions.Conflicts;
import riskcapital.consolidator.revisions.DatedRevision;
import riskcapital.consolidator.revisions.NewestPerFund;
import riskcapital.consolidator.revisions.Outcome;
import riskcapital.consolidator.revisions.RevisionConflicts;
import riskcapital.consolidator.revisions.Stamp;
import riskcapital.consolidator.revisions.StandingRevision;
import riskcapital.events.AumReported;
import riskcapital.events.Feed;
import riskcapital.schemas.Topic;

/** Keeps every revision of every fund's AUM, and what is read from the newest. */
@Component
class ApplyAum implements ApplyEvents<AumReported> {
  private final AumDaily daily;
  private final AumFacts facts;
  private final RevisionConflicts conflictsTable;
  private final ValidationLog log;

  ApplyAum(AumDaily daily, AumFacts facts, RevisionConflicts conflictsTable, ValidationLog log) {
    this.daily = daily;
    this.facts = facts;
    this.conflictsTable = conflictsTable;
    this.log = log;
  }

  @Override
  public Topic topic() {
    return Topic.AUM;
  }

  @Override
  public Class<AumReported> type() {
    return AumReported.class;
  }

  @Override
  public Set<Long> funds(List<Received<AumReported>> records) {
    return records.stream().map(record -> record.value().getFundId()).collect(Collectors.toSet());
  }

  @Override
  public void apply(List<Received<AumReported>> records, BatchEffects effects) {
    Map<DatedRevision, StandingRevision<AumReported>> revisions = arrive(records, effects);
    Conflicts conflicts = new Conflicts(Feed.AUM);
    List<AumReported> written = new ArrayList<>();
    revisions.forEach(
        (key, revision) -> {
          conflicts.take(key.naturalKey(), key.fundId(), revision);
          AumReported content = revision.toWrite();
          if (content != null) {
            written.add(content);
          }
          if (content != null || revision.inConflict()) {
            effects.touched().touch(key.fundId(), key.date());
          }
        });
    conflicts.write(conflictsTable);
    daily.write(written, effects);
    facts.follow(written, effects);
    log.write(AumWarnings.of(written), effects);
  }

  private Map<DatedRevision, StandingRevision<AumReported>> arrive(
      List<Received<AumReported>> records, BatchEffects effects) {
    Set<DatedRevision> keys =
        records.stream().map(record -> key(record.value())).collect(Collectors.toSet());
    Map<DatedRevision, Stamp> stored = daily.standing(keys);
    NewestPerFund newest = facts.newest(funds(records));
    Map<DatedRevision, StandingRevision<AumReported>> revisions = new TreeMap<>();
    for (Received<AumReported> record : records) {
      AumReported event = record.value();
      DatedRevision key = key(event);
      Stamp stamp = new Stamp(event.getUpdatedAt(), event.getContentHash());
      Outcome outcome =
          revisions
              .computeIfAbsent(key, any -> new StandingRevision<>(stored.get(any)))
              .arrive(stamp, event);
      effects.outcome(topic(), newest.refine(key, outcome));
    }
    return revisions;
  }

  static DatedRevision key(AumReported event) {
    return new DatedRevision(event.getFundId(), event.getReferenceDate(), event.getRevision());
  }
}

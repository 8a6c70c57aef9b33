package riskcapital.consolidator.submissions.entries;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import riskcapital.consolidator.SqlFile;
import riskcapital.consolidator.derivation.DeriveFunds;
import riskcapital.consolidator.derivation.FundHeads;
import riskcapital.consolidator.feeds.BatchEffects;
import riskcapital.consolidator.margin.TakeInVersions;
import riskcapital.events.MarginSubmitted;

/** Takes in an approved entry as a batch of the feed takes in its records. */
@Component
class ApplyEntry {
  private static final String NOTE_SOURCE = SqlFile.read("entries/note-source.sql");

  private final JdbcClient jdbc;
  private final TakeInVersions takeIn;
  private final FundHeads funds;
  private final DeriveFunds derive;

  ApplyEntry(JdbcClient jdbc, TakeInVersions takeIn, FundHeads funds, DeriveFunds derive) {
    this.jdbc = jdbc;
    this.takeIn = takeIn;
    this.funds = funds;
    this.derive = derive;
  }

  /** Applies the event and derives the funds that it touches, in the caller's transaction. */
  void apply(MarginSubmitted event) {
    List<MarginSubmitted> events = List.of(event);
    BatchEffects effects = new BatchEffects();
    takeIn.lock(events);
    funds.lock(takeIn.funds(events));
    takeIn.apply(events, effects);
    jdbc.sql(NOTE_SOURCE)
        .param("submission", event.getSubmissionId())
        .param("version", event.getVersion())
        .param("event", event.getEventId())
        .update();
    derive.derive(effects.touched());
    effects.runLast();
  }
}

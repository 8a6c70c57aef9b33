package riskcapital.consolidator.flow;

import static riskcapital.consolidator.flow.Events.DAY;
import static riskcapital.consolidator.flow.Events.NOON;
import static riskcapital.consolidator.flow.Events.aum;
import static riskcapital.consolidator.flow.Events.margin;

import org.junit.jupiter.api.Test;
import riskcapital.consolidator.access.People;
import riskcapital.events.MarginSubmitted;
import riskcapital.schemas.Topic;

/** A submission is judged when the feeds prove what it is judged by, not at the next sweep. */
class ProvenAtOnceIT {
  private static final long FUND = 10;

  @Test
  void theFundIsJudgedAtOnce() throws Exception {
    try (Installation installation =
            People.configure(Installation.create("proven")).with("rcm.sweep-interval", "1h");
        Publisher publisher = new Publisher(installation)) {
      Facts facts = new Facts(installation.jdbc());
      MarginSubmitted ofAnother = margin("S-1", 1, FUND, "100", NOON);
      ofAnother.setManagerId(77L);
      publisher.send(Topic.AUM, FUND, aum(FUND, DAY, 1, "1000", NOON));
      publisher.send(Topic.MARGIN, "S-1", ofAnother);
      try (var consolidator = installation.start()) {
        facts.awaitRows("outcome", "MANAGER_MARGIN_HISTORY", "PENDING");
        facts.awaitRows(
            "task_name",
            "scheduled_tasks where task_name = 'sweep-funds' and last_success is not null"
                + " and not picked",
            "sweep-funds");

        new FeedRuns(installation, publisher).completedAt(NOON);

        facts.awaitRows("outcome", "MANAGER_MARGIN_HISTORY", "REJECTED");
        facts.awaitRows(
            "type", "MARGIN_EXCEPTIONS where type like 'INVALID%'", "INVALID_SUBMISSION");
      }
    }
  }
}

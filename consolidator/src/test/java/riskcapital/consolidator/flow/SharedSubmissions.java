package riskcapital.consolidator.flow;

import static riskcapital.consolidator.flow.Events.DAY;
import static riskcapital.consolidator.flow.Events.NOON;
import static riskcapital.consolidator.flow.Events.aum;
import static riskcapital.consolidator.positions.Portfolios.chunks;
import static riskcapital.consolidator.positions.Portfolios.row;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import riskcapital.consolidator.access.People;
import riskcapital.consolidator.operations.Caller;
import riskcapital.events.AumReported;
import riskcapital.events.MarginSubmitted;
import riskcapital.events.PositionsSnapshot;
import riskcapital.schemas.Topic;

/**
 * One consolidator with people on Tuesday 24 November 2026 at noon UTC, for tests that each have
 * funds of their own. The exposure of Friday 20, a holiday, fell due on Monday 23.
 */
final class SharedSubmissions {
  static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
  private static @Nullable SharedSubmissions shared;

  private final Installation installation;
  private final Publisher publisher;
  private final ConfigurableApplicationContext consolidator;

  private SharedSubmissions() throws Exception {
    installation =
        People.configure(Installation.create("submissions"))
            .with("rcm.entries-interval", "500ms")
            .with("rcm.clock.fixed-at", NOW.toString());
    publisher = new Publisher(installation);
    consolidator = installation.start();
  }

  static synchronized SharedSubmissions get() throws Exception {
    SharedSubmissions running = shared;
    if (running == null) {
      running = new SharedSubmissions();
      Runtime.getRuntime().addShutdownHook(new Thread(running::close));
      shared = running;
    }
    return running;
  }

  Facts facts() {
    return new Facts(installation.jdbc());
  }

  /** The administrator's view of the database. */
  JdbcClient jdbc() {
    return installation.jdbc();
  }

  /** One of {@link People}. */
  Caller as(String name) {
    return Caller.of(consolidator).as(name, name);
  }

  /** A fund of manager {@code fund / 10} with an AUM of 1,000.00 and swaps. */
  void fund(long fund) throws Exception {
    publisher.send(Topic.AUM, fund, aum(fund, DAY, 1, "1000", NOON));
    publisher.send(
        Topic.POSITIONS,
        fund,
        chunks(fund, DAY, 1, NOON, List.of(row("a", "SWAP", "1000.00")), 10).get(0));
  }

  void submit(MarginSubmitted submission) throws Exception {
    publisher.send(Topic.MARGIN, submission.getFundId(), submission);
  }

  void report(PositionsSnapshot portfolio) throws Exception {
    publisher.send(Topic.POSITIONS, portfolio.getFundId(), portfolio);
  }

  void report(AumReported item) throws Exception {
    publisher.send(Topic.AUM, item.getFundId(), item);
  }

  /** All that was published is proven to be all there was until now. */
  void proven() throws Exception {
    new FeedRuns(installation, publisher).completedAt(NOW);
  }

  private void close() {
    consolidator.close();
    publisher.close();
    installation.close();
  }
}

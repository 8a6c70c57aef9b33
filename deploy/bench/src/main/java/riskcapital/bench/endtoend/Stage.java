package riskcapital.bench.endtoend;

import java.util.List;
import riskcapital.bench.source.ServeSource;
import riskcapital.events.Feed;
import riskcapital.run.services.AwaitApplied;
import riskcapital.run.services.Database;

/** How far a day has come, in order; each is looked for when the one before it is reached. */
enum Stage {
  /** The ingesters have published all three feeds. */
  PUBLISHED("published on the topics") {
    @Override
    boolean reached(Database database, ServeSource source) {
      return FEEDS.stream()
          .allMatch(
              feed ->
                  database.count(
                          "select coalesce(sum(items), 0) from FEED_RUNS where feed = ?",
                          feed.name())
                      >= source.feed(feed).shown());
    }
  },
  /** All is committed, status and exceptions included; margin versions may still be pending. */
  APPLIED("applied") {
    @Override
    boolean reached(Database database, ServeSource source) {
      return database.count(
              "select count(*) from FEED_WATERMARKS w where effective_as_of >="
                  + " (select max(as_of) from FEED_RUNS r where r.feed = w.feed and items > 0)")
          == FEEDS.size();
    }
  },
  /** No margin version waits for evidence: every status is the day's. */
  JUDGED("judged") {
    @Override
    boolean reached(Database database, ServeSource source) {
      return isNone(database, "MANAGER_MARGIN_HISTORY where outcome = 'PENDING'");
    }
  },
  /** No warning waits to be judged. */
  WARNED("warnings judged") {
    @Override
    boolean reached(Database database, ServeSource source) {
      return database.count(AwaitApplied.RULES_TO_JUDGE) == 0;
    }
  },
  /** The outbox is empty. */
  TOLD("told on the topics downstream") {
    @Override
    boolean reached(Database database, ServeSource source) {
      return isNone(database, "OUTBOX where published_at is null");
    }
  };

  private static final List<Feed> FEEDS = List.of(Feed.POSITIONS, Feed.AUM, Feed.MARGIN);
  final String title;

  Stage(String title) {
    this.title = title;
  }

  /** Whether it is reached by everything that the source shows. */
  abstract boolean reached(Database database, ServeSource source);

  /** Not counted: it is asked time and again, beside what is measured. */
  private static boolean isNone(Database database, String rows) {
    return database.count("select exists (select 1 from " + rows + ")") == 0;
  }
}

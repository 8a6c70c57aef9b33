package riskcapital.run;

import java.time.LocalDateTime;
import java.util.List;
import riskcapital.run.services.Database;

/** How long reading each feed took, by the ingesters' own runs that brought something. */
final class IngestStages {
  private IngestStages() {}

  /**
   * A stage per feed; rows are source items.
   *
   * @param since runs that completed earlier do not count
   */
  static List<Stage> of(Database database, LocalDateTime since) {
    return database.list(
        "select concat('ingest ', lower(feed)),"
            + " sum(timestampdiff(microsecond, started_at, completed_at)) div 1000, sum(items)"
            + " from FEED_RUNS where items > 0 and completed_at > ? group by feed order by feed",
        row -> new Stage(row.getString(1), row.getLong(2), row.getLong(3)),
        since);
  }
}

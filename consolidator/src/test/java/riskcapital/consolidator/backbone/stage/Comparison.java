package riskcapital.consolidator.backbone.stage;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import riskcapital.consolidator.backbone.compare.DatabaseAnswer;
import riskcapital.consolidator.backbone.compare.Difference;
import riskcapital.consolidator.backbone.compare.Disagreement;
import riskcapital.consolidator.backbone.compare.ExceptionChains;
import riskcapital.consolidator.backbone.compare.ModelAnswer;
import riskcapital.consolidator.backbone.compare.PublishedAnswer;
import riskcapital.consolidator.backbone.items.Ledger;
import riskcapital.reference.Decision;
import riskcapital.reference.Evaluation;
import riskcapital.reference.Feed;
import riskcapital.reference.FeedEvidence;
import riskcapital.reference.PolicyHistory;
import riskcapital.reference.ReferenceModel;
import riskcapital.schemas.Topic;

/** Both answers side by side; throws the first {@link Disagreement}. */
final class Comparison {
  private static final Duration ALLOWANCE = Duration.ofMinutes(15);
  private static final Map<Topic, Topic> DEAD_LETTERS =
      Map.of(
          Topic.AUM, Topic.AUM_DEAD,
          Topic.POSITIONS, Topic.POSITIONS_DEAD,
          Topic.MARGIN, Topic.MARGIN_DEAD,
          Topic.REJECTIONS, Topic.REJECTIONS_DEAD,
          Topic.FEED_RUNS, Topic.FEED_RUNS_DEAD);

  private final DatabaseAnswer database;
  private final ExceptionChains chains;
  private final PublishedAnswer published;

  Comparison(JdbcClient jdbc, PublishedAnswer published) {
    this.database = new DatabaseAnswer(jdbc);
    this.chains = new ExceptionChains(jdbc);
    this.published = published;
  }

  /**
   * What the tables say.
   *
   * @param startedAt the clock's instant when the consolidator started
   * @param quiet live exceptions before, when nothing but time and evidence moved since; else null
   */
  void ofTables(
      Ledger ledger,
      PolicyHistory policy,
      Collection<Decision> decisions,
      Map<Feed, Instant> watermarks,
      Instant now,
      Instant startedAt,
      @Nullable Collection<String> quiet) {
    Evaluation evaluation =
        ReferenceModel.evaluate(
            ledger.facts(), new FeedEvidence(watermarks), policy, decisions, now);
    ModelAnswer model = new ModelAnswer(evaluation, ledger.all());
    compare("outcome", model.outcomes(), database.outcomes());
    compare("exposure", model.exposures(), database.exposures());
    obligations(model);
    SortedMap<String, String> statuses = database.statuses();
    compare("status", model.statuses(), statuses);
    compare("newest row of status history", statuses, database.newestOfHistory());
    exceptions(model, watermarks, now, startedAt, quiet);
    compare("chain of exception", new TreeMap<>(), chains.faults());
    SortedMap<String, String> rejected = new TreeMap<>();
    ledger.rejected().forEach(line -> rejected.put(line, "1"));
    compare("rejection of ingester", rejected, database.rejectedByIngesters());
  }

  private void obligations(ModelAnswer model) {
    SortedMap<String, String> expected = model.obligations();
    SortedMap<String, String> found = database.obligations();
    found.entrySet().removeIf(row -> isVoid(row.getValue()) && !expected.containsKey(row.getKey()));
    compare("obligation", expected, found);
  }

  private static boolean isVoid(String obligation) {
    return obligation.startsWith("VOID ");
  }

  private void exceptions(
      ModelAnswer model,
      Map<Feed, Instant> watermarks,
      Instant now,
      Instant startedAt,
      @Nullable Collection<String> quiet) {
    SortedMap<String, String> found = database.live();
    SortedMap<String, String> expected = model.live();
    model
        .outlasting()
        .forEach(
            (exception, fund) -> {
              if (quiet == null ? found.containsKey(exception) : quiet.contains(exception)) {
                expected.put(exception, fund);
              }
            });
    boolean judged = now.isAfter(startedAt.plus(ALLOWANCE));
    for (Feed feed : Feed.values()) {
      Instant watermark = watermarks.get(feed);
      String exception = "FEED_LATE " + feed;
      boolean late = watermark == null || watermark.isBefore(now.minus(ALLOWANCE));
      if (late && (judged || found.containsKey(exception))) {
        expected.put(exception, ModelAnswer.NO_FUND);
      }
    }
    compare("fund of live exception", expected, found);
  }

  /** Live exceptions now. */
  Collection<String> live() {
    return database.live().keySet();
  }

  /** What subscribers were told. */
  void ofTopics(Ledger ledger, Outgoing outgoing) {
    compare(
        "events on the topic",
        published.eventsOfTable(),
        published.events(outgoing.of(Topic.EXCEPTIONS)));
    compare(
        "exception states on the topic",
        published.statesOfTable(),
        published.states(outgoing.of(Topic.EXCEPTION_STATE)));
    compare(
        "status on the topic",
        published.statusesOfTable(),
        published.statuses(outgoing.of(Topic.STATUS)));
    SortedMap<String, String> poison = new TreeMap<>();
    ledger.poison().forEach(line -> poison.put(line, "set aside"));
    SortedMap<String, String> letters = new TreeMap<>();
    DEAD_LETTERS.forEach(
        (from, dead) ->
            PublishedAnswer.deadLetters(from, outgoing.of(dead))
                .forEach(line -> letters.put(line, "set aside")));
    compare("dead letter", poison, letters);
  }

  private static void compare(
      String aspect, Map<String, String> expected, Map<String, String> found) {
    Disagreement.throwIf(Difference.between(aspect, expected, found));
  }
}

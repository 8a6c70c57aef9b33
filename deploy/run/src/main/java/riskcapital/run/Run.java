package riskcapital.run;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import riskcapital.local.LocalStack;
import riskcapital.reference.Evaluation;
import riskcapital.reference.FeedEvidence;
import riskcapital.reference.Policy;
import riskcapital.reference.ReferenceModel;
import riskcapital.run.services.AwaitApplied;
import riskcapital.run.services.Database;
import riskcapital.run.services.Home;
import riskcapital.run.services.HttpJson;
import riskcapital.run.services.RunFolder;
import riskcapital.run.services.Services;
import riskcapital.run.terminal.Console;
import riskcapital.run.terminal.Shutdown;
import riskcapital.schemas.Topic;
import riskcapital.schemas.TopicNames;

/** One call of the command, from nothing to everything and back. */
final class Run {
  private static final int INTERRUPTED = 130;

  private final RunOptions options;
  private final Home home;
  private final RunFolder folder;
  private final Console console;
  private final HttpJson http;
  private final StageClock stages = new StageClock();
  private final LocalDateTime started = LocalDateTime.now(ZoneOffset.UTC);

  Run(RunOptions options, Home home, RunFolder folder, Console console) {
    this.options = options;
    this.home = home;
    this.folder = folder;
    this.console = console;
    this.http = new HttpJson(options.apiKey);
  }

  /** The exit code. */
  int call() throws IOException, InterruptedException {
    Shutdown shutdown = new Shutdown(console);
    try (shutdown) {
      LocalStack stack = shutdown.closing(StartStack.start(options, folder, console));
      stages.end("start Kafka, registry, MySQL", 0);
      console.step("data and logs are in " + folder.path());
      Services services =
          shutdown.closing(
              new Services(home, folder.logs(), folder.path().resolve("services"), http));
      House house = new StartHouse(options, folder, console, http).start(stack, services);
      stages.end("start the services", 0);
      int exit = options.once ? once(house) : live(house);
      shutdown.afterwards(folder::remove);
      return exit;
    } catch (RuntimeException e) {
      if (shutdown.asked()) {
        return INTERRUPTED;
      }
      if (folder.hasLogs()) {
        console.line("Logs are in " + folder.logs());
      } else {
        shutdown.afterwards(folder::remove);
      }
      throw e;
    }
  }

  private int live(House house) throws InterruptedException {
    Addresses.of(house, folder).forEach(console::line);
    new LiveLine(house, http, console).showUntilInterrupted();
    return 0;
  }

  private int once(House house) throws IOException, InterruptedException {
    try (Database database = house.database()) {
      long before = events(database);
      Filling filling = house.filling(console, http);
      new AwaitApplied(database, house.services(), filling::show, filling.pauseMillis())
          .await(house.frozenAt());
      stages.end("ingest, consolidate, judge", events(database) - before);
      IngestStages.of(database, started).forEach(stages::add);
      Map<Topic, Long> events =
          TopicCounts.read(house.stack().addresses().bootstrapServers(), new TopicNames(""));
      Instant asOf = house.frozenAt();
      List<String> differences = asOf == null ? List.of() : compare(house, database, asOf);
      Summary summary = new Summary(database);
      summary.lines(events, stages.stages()).forEach(console::line);
      console.line("");
      if (asOf == null) {
        console.line("Everything that " + options.source + " served is applied.");
        return 0;
      }
      differences.forEach(console::line);
      long funds = database.count("select count(*) from MARGIN_STATUS");
      console.line(
          differences.isEmpty()
              ? "All " + funds + " funds agree with the reference model at " + asOf + "."
              : "The database and the reference model differ at " + asOf + ".");
      boolean asBefore = asBefore(KeptFigures.of(asOf, events, summary.rows()));
      return differences.isEmpty() && asBefore ? 0 : 1;
    }
  }

  /** Whether an earlier run of the same frozen world, if there was one, left the same behind. */
  private boolean asBefore(KeptFigures now) {
    KeptFigures before = options.keepData ? KeptFigures.read(folder.path()) : null;
    now.write(folder.path());
    if (before == null || !before.frozenAt().equals(now.frozenAt())) {
      return true;
    }
    List<String> differences = before.differences(now);
    differences.forEach(console::line);
    console.line(
        differences.isEmpty()
            ? "Nothing was applied twice and no event published again since the run before."
            : "The run before left other figures, although the world is the same.");
    return differences.isEmpty();
  }

  private static long events(Database database) {
    return database.count("select coalesce(sum(next_offset), 0) from APPLIED_OFFSETS");
  }

  private List<String> compare(House house, Database database, Instant asOf)
      throws IOException, InterruptedException {
    console.step("comparing with the reference model");
    stages.end("count", 0);
    try (InputStream ndjson = http.stream(house.simulator().at("/admin/facts"))) {
      Evaluation evaluation =
          ReferenceModel.evaluate(
              ReadFacts.from(ndjson), FeedEvidence.allAt(asOf), Policy.brazil(), asOf);
      List<String> differences = CompareWithModel.differences(evaluation, database);
      stages.end("reference model and comparison", evaluation.statuses().size());
      return differences;
    }
  }
}

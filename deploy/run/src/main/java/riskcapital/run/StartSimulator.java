package riskcapital.run;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import riskcapital.run.services.HttpJson;
import riskcapital.run.services.RunFolder;
import riskcapital.run.services.Service;
import riskcapital.run.services.Services;
import riskcapital.run.terminal.RunException;

/** Starts the simulator with the world that was asked for, or that the folder's data came from. */
final class StartSimulator {
  private static final int HISTORY_MONTHS = 24;
  private static final ZoneId ZONE = ZoneId.of("America/Sao_Paulo");

  private final RunOptions options;
  private final HttpJson http;
  private final RunFolder folder;
  private KeptWorld world;

  StartSimulator(RunOptions options, RunFolder folder, HttpJson http) {
    this.options = options;
    this.folder = folder;
    this.http = http;
    this.world = world();
  }

  Service start(Services services) throws InterruptedException {
    world.write(folder.path());
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("simulator.funds", Integer.toString(world.funds()));
    settings.put("simulator.positions-per-fund", Integer.toString(world.positionsPerFund()));
    settings.put("simulator.seed", Long.toString(world.seed()));
    settings.put("simulator.epoch", world.epoch().toString());
    settings.put("simulator.aum-history-months", Integer.toString(HISTORY_MONTHS));
    settings.put("simulator.api-key", options.apiKey);
    Instant frozenAt = world.frozenAt();
    if (options.once && frozenAt != null) {
      settings.put("simulator.clock", frozenAt.toString());
    }
    Service simulator = services.start("api-simulator", options.simulatorPort, "512m", settings);
    services.awaitHealthy(simulator);
    return simulator;
  }

  /** Lets the simulator's clock stand still, and says at which instant; null when it lives. */
  @Nullable Instant freezeIfOnce(Service simulator) throws IOException, InterruptedException {
    if (!options.once) {
      return null;
    }
    Instant asOf = Instant.parse(http.post(simulator.at("/admin/freeze")).get("asOf").asString());
    world = world.frozenAt(asOf);
    world.write(folder.path());
    return asOf;
  }

  private KeptWorld world() {
    KeptWorld kept = options.keepData ? KeptWorld.read(folder.path()) : null;
    if (kept == null) {
      return new KeptWorld(
          options.funds,
          options.positionsPerFund,
          options.seed,
          LocalDate.now(ZONE).minusMonths(HISTORY_MONTHS),
          null);
    }
    if (!kept.matches(options)) {
      throw new RunException(
          "the data kept in "
              + folder.path()
              + " is of --funds "
              + kept.funds()
              + " --positions-per-fund "
              + kept.positionsPerFund()
              + " --seed "
              + kept.seed()
              + "; ask for these, or for another --data folder");
    }
    return options.once ? kept : kept.thawed();
  }
}

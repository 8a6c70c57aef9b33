package riskcapital.run;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import riskcapital.local.LocalStack;
import riskcapital.local.StackAddresses;
import riskcapital.run.services.HttpJson;
import riskcapital.run.services.RunFolder;
import riskcapital.run.services.Service;
import riskcapital.run.services.Services;
import riskcapital.run.services.StartConsolidator;
import riskcapital.run.terminal.Console;

/** Starts the project's own services on a running stack. */
final class StartHouse {
  /** One item of 200,000 wide rows must fit. */
  private static final String INGESTER_HEAP = "384m";

  private final RunOptions options;
  private final RunFolder folder;
  private final Console console;
  private final HttpJson http;

  StartHouse(RunOptions options, RunFolder folder, Console console, HttpJson http) {
    this.options = options;
    this.folder = folder;
    this.console = console;
    this.http = http;
  }

  House start(LocalStack stack, Services services) throws IOException, InterruptedException {
    StackAddresses addresses = stack.addresses();
    StartConsolidator startConsolidator = new StartConsolidator(services, addresses);
    startConsolidator.setUp();
    console.step("database " + StartConsolidator.database() + " and its users are there");
    Service simulator = null;
    Instant frozenAt = null;
    URI source = options.source;
    if (source == null) {
      StartSimulator starting = new StartSimulator(options, folder, http);
      simulator = starting.start(services);
      frozenAt = starting.freezeIfOnce(simulator);
      source = simulator.base();
      console.step("simulator at " + source + (frozenAt == null ? "" : ", frozen at " + frozenAt));
    }
    LocalUsers users = options.users ? LocalUsers.ofNewPassword() : null;
    Service consolidator = startConsolidator.start(settings(frozenAt, users));
    List<Service> ingesters = new ArrayList<>();
    for (String feed : List.of("positions", "aum", "margin")) {
      ingesters.add(
          services.start("ingest-" + feed, 0, INGESTER_HEAP, ingester(addresses, source)));
    }
    for (Service ingester : ingesters) {
      awaitHealthy(services, ingester);
    }
    awaitHealthy(services, consolidator);
    return new House(
        stack,
        services,
        simulator,
        ingesters,
        consolidator,
        StartConsolidator.database(),
        users,
        frozenAt);
  }

  private void awaitHealthy(Services services, Service service) throws InterruptedException {
    services.awaitHealthy(service);
    console.step(service.name() + " is up");
  }

  private static Map<String, String> settings(
      @Nullable Instant frozenAt, @Nullable LocalUsers users) {
    Map<String, String> settings = new LinkedHashMap<>();
    if (frozenAt != null) {
      settings.put("rcm.clock.fixed-at", frozenAt.toString());
    }
    if (users != null) {
      settings.putAll(users.settings());
    }
    return settings;
  }

  private Map<String, String> ingester(StackAddresses addresses, URI source) {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("rcm.kafka.bootstrap-servers", addresses.bootstrapServers());
    settings.put("rcm.registry-url", addresses.registryUrl());
    settings.put("ingest.source.base-url", source.toString());
    settings.put("ingest.source.api-key", options.apiKey);
    return settings;
  }
}

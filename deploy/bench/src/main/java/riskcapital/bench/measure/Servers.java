package riskcapital.bench.measure;

import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import riskcapital.local.LocalStack;
import riskcapital.local.StackAddresses;
import riskcapital.run.services.Service;
import riskcapital.run.services.Services;
import riskcapital.run.services.StartConsolidator;
import riskcapital.run.terminal.Console;

/** Kafka, registry and MySQL for one measurement, and what is started of our own on them. */
public final class Servers implements AutoCloseable {
  private static final String INGESTER_HEAP = "384m";
  private final LocalStack stack;
  private final Services services;
  private final Path folder;
  private final Console console;
  private final Results results;
  private final AtomicBoolean closed = new AtomicBoolean();

  Servers(LocalStack stack, Services services, Path folder, Console console, Results results) {
    this.stack = stack;
    this.services = services;
    this.folder = folder;
    this.console = console;
    this.results = results;
  }

  /** Where the servers are. */
  public StackAddresses addresses() {
    return stack.addresses();
  }

  /** Starts and ends services of our own. */
  public Services services() {
    return services;
  }

  /** Starts a consolidator on an empty database and returns when it is up. */
  public TestBed consolidating(Map<String, String> settings) throws InterruptedException {
    StartConsolidator starting = new StartConsolidator(services, addresses());
    starting.setUp();
    Service consolidator = starting.start(settings);
    services.awaitHealthy(consolidator);
    TestBed bed = new TestBed(stack, services, consolidator, folder, console, results);
    results.put("servers", DescribeServers.of(bed));
    return bed;
  }

  /** Tells what goes on. */
  public Console console() {
    return console;
  }

  /** Gets the figures. */
  public Results results() {
    return results;
  }

  /** Where files of the measurement go. */
  public Path folder() {
    return folder;
  }

  /**
   * Starts an ingester; {@link Services#awaitHealthy} waits for it.
   *
   * @param feed such as {@code positions}
   * @param source base address of the source API
   */
  public Service ingester(String feed, URI source, String apiKey, Map<String, String> more) {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("rcm.kafka.bootstrap-servers", addresses().bootstrapServers());
    settings.put("rcm.registry-url", addresses().registryUrl());
    settings.put("ingest.source.base-url", source.toString());
    settings.put("ingest.source.api-key", apiKey);
    settings.putAll(more);
    return services.start("ingest-" + feed, 0, INGESTER_HEAP, settings);
  }

  @Override
  public void close() {
    if (closed.compareAndSet(false, true)) {
      services.close();
      stack.close();
    }
  }
}

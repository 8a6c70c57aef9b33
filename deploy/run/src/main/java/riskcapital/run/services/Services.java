package riskcapital.run.services;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import riskcapital.local.Commands;
import riskcapital.local.Ports;
import riskcapital.local.Watchdog;
import riskcapital.run.terminal.RunException;

/** The project's own services as child processes: they stop with the command, however it ends. */
public final class Services implements AutoCloseable {
  private static final Duration START_BOUND = Duration.ofMinutes(3);
  private static final Duration STOP_BOUND = Duration.ofSeconds(20);
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

  private final Home home;
  private final Path logs;
  private final Watchdog watchdog;
  private final HttpJson http;
  private final List<Service> running = new CopyOnWriteArrayList<>();

  public Services(Home home, Path logs, Path watchdogFolder, HttpJson http) {
    this.home = home;
    this.logs = logs;
    this.watchdog = Watchdog.start(watchdogFolder);
    this.http = http;
  }

  /**
   * Starts a service; {@link #awaitHealthy} waits for it.
   *
   * @param port 0 takes a free one
   * @param heap such as {@code 256m}
   * @param settings Spring properties
   */
  public Service start(String module, int port, String heap, Map<String, String> settings) {
    return start(module, port, List.of("-Xmx" + heap), settings);
  }

  /**
   * Starts a service; {@link #awaitHealthy} waits for it.
   *
   * @param port 0 takes a free one
   * @param memory the virtual machine's options about it
   * @param settings Spring properties
   */
  public Service start(String module, int port, List<String> memory, Map<String, String> settings) {
    int listening = port == 0 ? Ports.free() : port;
    List<String> command = new ArrayList<>();
    command.add(Commands.java());
    command.addAll(memory);
    command.addAll(
        List.of(
            "-XX:+UseSerialGC",
            "-XX:+ExitOnOutOfMemoryError",
            "-jar",
            home.jar(module).toString(),
            "--server.port=" + listening,
            "--server.address=127.0.0.1"));
    settings.forEach((name, value) -> command.add("--" + name + "=" + value));
    return start(module, listening, command);
  }

  /**
   * Starts any program that listens on loopback.
   *
   * @param name of it and of its log
   */
  public Service start(String name, int port, List<String> command) {
    Path log = logs.resolve(name + ".log");
    ProcessHandle process = watchdog.spawn(command, Map.of(), logs, log);
    Service service = new Service(name, URI.create("http://127.0.0.1:" + port), process, log);
    running.add(service);
    return service;
  }

  /** Runs a command of a service's jar to its end. */
  public void run(String module, List<String> arguments) throws InterruptedException {
    List<String> command =
        new ArrayList<>(List.of(Commands.java(), "-jar", home.jar(module).toString()));
    command.addAll(arguments);
    ForegroundCommand.run(module, command);
  }

  /** Returns when the service reports itself up. */
  public void awaitHealthy(Service service) throws InterruptedException {
    long deadline = System.nanoTime() + START_BOUND.toNanos();
    while (http.status(service.at("/actuator/health/liveness")) != 200) {
      requireAlive(service);
      if (System.nanoTime() > deadline) {
        throw new RunException(
            service.name() + " did not start in time; its log is " + service.log());
      }
      TimeUnit.MILLISECONDS.sleep(BETWEEN_LOOKS.toMillis());
    }
  }

  /** Throws when a service has ended by itself. */
  public void requireAlive() {
    running.forEach(Services::requireAlive);
  }

  private static void requireAlive(Service service) {
    if (!service.process().isAlive()) {
      throw new RunException(service.name() + " ended by itself; its log is " + service.log());
    }
  }

  /** Stops one before the others: orderly first, forcibly after a bound. */
  public void stop(Service service) {
    running.remove(service);
    service.process().destroy();
    awaitEnd(service);
  }

  @Override
  public void close() {
    running.forEach(service -> service.process().destroy());
    running.forEach(Services::awaitEnd);
    watchdog.close();
  }

  private static void awaitEnd(Service service) {
    CompletableFuture<ProcessHandle> exit = service.process().onExit();
    try {
      exit.get(STOP_BOUND.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      service.process().destroyForcibly();
    } catch (InterruptedException e) {
      service.process().destroyForcibly();
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }
}

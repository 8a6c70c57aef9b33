package riskcapital.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.apache.commons.io.file.PathUtils;
import org.jspecify.annotations.Nullable;

/**
 * Kafka, registry and MySQL, started side by side and stopped together. When this process is gone,
 * killed or not, so are they.
 */
public final class LocalStack implements AutoCloseable {
  private final StackOptions options;
  private final FileChannel lock;
  private final AtomicBoolean closed = new AtomicBoolean();
  private final ConcurrentLinkedDeque<Server> servers = new ConcurrentLinkedDeque<>();
  private @Nullable Watchdog watchdog;
  private @Nullable StackAddresses addresses;

  private LocalStack(StackOptions options, FileChannel lock) {
    this.options = options;
    this.lock = lock;
  }

  /**
   * Returns when all servers answer.
   *
   * @throws StackException when one can't be had; nothing is left running
   */
  public static LocalStack start(StackOptions options) {
    LocalStack stack = new LocalStack(options, claim(options.dataFolder()));
    if (options.stopOnExit()) {
      Runtime.getRuntime().addShutdownHook(new Thread(stack::close, "stop-local-stack"));
    }
    try {
      stack.startServers();
      return stack;
    } catch (RuntimeException e) {
      stack.close();
      throw e;
    }
  }

  public StackAddresses addresses() {
    if (addresses == null) {
      throw new IllegalStateException("The stack has not started");
    }
    return addresses;
  }

  /** The servers that this stack started; an external database is not among them. */
  public List<Server> servers() {
    return List.copyOf(servers);
  }

  @Override
  public void close() {
    if (!closed.compareAndSet(false, true)) {
      return;
    }
    servers.parallelStream().forEach(Server::close);
    if (watchdog != null) {
      watchdog.close();
    }
    try {
      if (!options.keepData() && Files.exists(Site.data(options))) {
        PathUtils.deleteDirectory(Site.data(options));
      }
      lock.close();
    } catch (IOException e) {
      options.progress().accept("Data is left behind: " + e.getMessage());
    }
  }

  private void startServers() {
    ExternalDatabase external = options.database();
    if (external != null) {
      DatabaseCheck.require(external);
    }
    Watchdog dog = Watchdog.start(options.dataFolder().resolve("watchdog"));
    watchdog = dog;
    clean();
    Site site = new Site(options, dog, UserCache.ofUser(), new Artifacts(options.progress()));
    ExecutorService threads =
        Executors.newFixedThreadPool(
            3,
            task -> {
              Thread thread = new Thread(task, "start-server");
              thread.setDaemon(true);
              return thread;
            });
    try {
      var kafka = launch(threads, site, KafkaServer::start);
      var registry = launch(threads, site, RegistryServer::start);
      var mysql =
          external == null
              ? launch(threads, site, MySqlServer::start).thenApply(LocalStack::ownDatabase)
              : CompletableFuture.completedFuture(external);
      StackFutures.awaitAll(kafka, registry, mysql);
      ExternalDatabase database = mysql.join();
      addresses =
          StackAddresses.of(
              kafka.join().address(),
              registry.join().address(),
              database.jdbcUrl(),
              database.user(),
              database.password());
    } finally {
      end(threads);
    }
  }

  /** What a failed start still has under way ends before the failure is told. */
  private static void end(ExecutorService threads) {
    threads.shutdownNow();
    try {
      threads.awaitTermination(5, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static ExternalDatabase ownDatabase(Server mysql) {
    return new ExternalDatabase(mysql.address(), "root", "");
  }

  private <S extends Server> CompletableFuture<S> launch(
      ExecutorService threads, Site site, Function<Site, S> starter) {
    return CompletableFuture.supplyAsync(
        () -> {
          S server = starter.apply(site);
          servers.add(server);
          return server;
        },
        threads);
  }

  private void clean() {
    try {
      if (!options.keepData() && Files.exists(Site.data(options))) {
        PathUtils.deleteDirectory(Site.data(options));
      }
    } catch (IOException e) {
      throw new StackException(
          "The data of an earlier start can't be removed: " + e.getMessage(), e);
    }
  }

  private static FileChannel claim(Path folder) {
    try {
      Files.createDirectories(folder);
      FileChannel channel =
          FileChannel.open(
              folder.resolve("in-use"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      try {
        if (channel.tryLock() != null) {
          return channel;
        }
      } catch (OverlappingFileLockException e) {
        // held by another stack of this process
      }
      channel.close();
      throw new StackException("The data folder " + folder + " is in use by another stack");
    } catch (IOException e) {
      throw new StackException(
          "The data folder " + folder + " can't be used: " + e.getMessage(), e);
    }
  }
}

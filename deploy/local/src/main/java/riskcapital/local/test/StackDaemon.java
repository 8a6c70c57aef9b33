package riskcapital.local.test;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import riskcapital.local.StackException;

/**
 * The process that holds a build's servers. It ends when the build's process is gone, or when no
 * test JVM has been alive for a while; whatever ends it ends the servers.
 *
 * <p>Arguments: the build's folder, the build's process id and its start in milliseconds.
 */
final class StackDaemon {
  private static final Duration IDLE_BOUND = Duration.ofMinutes(30);

  private final BuildFolder folder;
  private final BuildProcess build;
  private final Clock clock;
  private final CountDownLatch end = new CountDownLatch(1);
  private Instant lastUse;

  private StackDaemon(BuildFolder folder, BuildProcess build, Clock clock) {
    this.folder = folder;
    this.build = build;
    this.clock = clock;
    this.lastUse = clock.instant();
  }

  public static void main(String[] args) throws IOException, InterruptedException {
    BuildProcess build = new BuildProcess(Long.parseLong(args[1]), Long.parseLong(args[2]));
    new StackDaemon(new BuildFolder(Path.of(args[0])), build, Clock.systemUTC()).run();
    System.exit(0);
  }

  private void run() throws IOException, InterruptedException {
    PrintStream log = System.err;
    ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor();
    watch.scheduleWithFixedDelay(this::look, 1, 1, TimeUnit.SECONDS);
    try (TestServers servers = TestServers.start(folder.servers(), log::println)) {
      new StackState(
              BuildProcess.current(), servers.addresses(), servers.detour(), servers.origin())
          .write(folder.state());
      end.await();
    } catch (StackException e) {
      Files.writeString(folder.failure(), String.valueOf(e.getMessage()));
      log.println(e.getMessage());
      folder.keepLogs(BuildFolder.lastLogs());
      return;
    } finally {
      watch.shutdownNow();
    }
    try {
      folder.keepLogs(BuildFolder.lastLogs());
    } finally {
      folder.delete();
    }
  }

  private void look() {
    Instant now = clock.instant();
    if (folder.hasLivingClient()) {
      lastUse = now;
    }
    if (!build.isAlive() || Duration.between(lastUse, now).compareTo(IDLE_BOUND) > 0) {
      end.countDown();
    }
  }
}

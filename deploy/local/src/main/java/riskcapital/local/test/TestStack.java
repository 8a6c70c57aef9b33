package riskcapital.local.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import riskcapital.local.Commands;
import riskcapital.local.StackAddresses;
import riskcapital.local.StackException;

/**
 * Kafka, registry and MySQL for integration tests, started once for a whole build: the first test
 * JVM starts a daemon that lives as long as the Maven process, later ones find it. Two builds at
 * once have two stacks.
 */
public final class TestStack {
  /** Covers the first download on a slow line. */
  private static final Duration START_BOUND = Duration.ofMinutes(20);

  private static @Nullable StackState known;

  private TestStack() {}

  /**
   * Where the servers are; they answer.
   *
   * @throws StackException when they can't be had; integration tests fail then, they never skip
   */
  public static StackAddresses get() {
    return state().addresses();
  }

  static synchronized StackState state() {
    if (known == null) {
      known = findOrStart(BuildProcess.ofThisBuild());
    }
    return known;
  }

  /**
   * Waits until no other test JVM of the build uses the way around Kafka; it is this one's until
   * the channel is closed.
   */
  static FileChannel takeDetour() {
    Path file = BuildFolder.of(BuildProcess.ofThisBuild()).detour();
    try {
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      channel.lock();
      return channel;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A prefix for topics, groups and the like that no other test has: {@code name-4f9a1c2e.}. */
  public static String uniquePrefix(String name) {
    return name + "-" + UUID.randomUUID().toString().substring(0, 8) + ".";
  }

  private static StackState findOrStart(BuildProcess build) {
    BuildFolder folder = BuildFolder.of(build);
    try {
      folder.create();
      try (FileChannel channel =
              FileChannel.open(folder.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          FileLock lock = channel.lock()) {
        folder.enter(BuildProcess.current());
        Optional<StackState> running =
            lock.isValid() ? StackState.read(folder.state()) : Optional.empty();
        if (running.isPresent()) {
          return running.get();
        }
        BuildFolder.deleteAbandoned();
        StackState started = start(folder, build);
        System.err.println("Test servers: " + started.origin());
        return started;
      }
    } catch (IOException e) {
      throw new StackException(
          "The test servers' folder " + folder.path() + " can't be used: " + e.getMessage(), e);
    }
  }

  private static StackState start(BuildFolder folder, BuildProcess build) throws IOException {
    Files.deleteIfExists(folder.failure());
    List<String> command = new ArrayList<>(Commands.ownSession());
    command.addAll(List.of(Commands.java(), "-Xmx128m", "-XX:+UseSerialGC"));
    for (String inherited : List.of("maven.repo.local", "localRepository", "user.home")) {
      String value = System.getProperty(inherited);
      if (value != null) {
        command.add("-D" + inherited + "=" + value);
      }
    }
    command.addAll(
        List.of(
            "-cp",
            classPath(),
            StackDaemon.class.getName(),
            folder.path().toString(),
            Long.toString(build.pid()),
            Long.toString(build.startMillis())));
    Process daemon =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
            .redirectOutput(folder.log().toFile())
            .start();
    return await(folder, daemon);
  }

  private static StackState await(BuildFolder folder, Process daemon) throws IOException {
    long deadline = System.nanoTime() + START_BOUND.toNanos();
    while (System.nanoTime() < deadline) {
      Optional<StackState> state = StackState.read(folder.state());
      if (state.isPresent()) {
        return state.get();
      }
      if (ended(daemon)) {
        throw new StackException(
            Files.exists(folder.failure())
                ? Files.readString(folder.failure())
                : "The test servers' daemon ended; its log is " + folder.log());
      }
    }
    daemon.destroy();
    throw new StackException("The test servers were not ready in time; see " + folder.log());
  }

  private static boolean ended(Process daemon) {
    try {
      return daemon.waitFor(100, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      daemon.destroy();
      throw new StackException("The wait for the test servers was interrupted", e);
    }
  }

  /** Of the tests; Surefire hides it behind a jar that does not outlive their JVM. */
  private static String classPath() {
    String real = System.getProperty("surefire.test.class.path");
    return real != null ? real : System.getProperty("java.class.path");
  }
}

package riskcapital.local;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Programs of this machine and how they are called. */
public final class Commands {
  private Commands() {}

  /** The JVM's own launcher. */
  public static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  /**
   * What to put before a command so that it gets a session of its own and terminal signals pass it
   * by; nothing where the system has no {@code setsid}.
   */
  public static List<String> ownSession() {
    return find("setsid").map(setsid -> List.of(setsid.toString())).orElse(List.of());
  }

  /** The program on the PATH, or in the folders that an ordinary user's PATH leaves out. */
  static Optional<Path> find(String program) {
    String path = System.getenv().getOrDefault("PATH", "");
    return Stream.concat(
            Stream.of(path.split(File.pathSeparator, -1)),
            Stream.of("/usr/sbin", "/usr/local/sbin"))
        .filter(folder -> !folder.isEmpty())
        .map(folder -> Path.of(folder, program))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** The outcome of a program that ran to its end. Output is both streams. */
  record Outcome(int exitCode, String output) {
    boolean succeeded() {
      return exitCode == 0;
    }
  }

  static Outcome run(List<String> command, Map<String, String> environment) {
    return run(command, environment, Path.of("").toAbsolutePath());
  }

  /** Runs the program to its end; a thread that is interrupted meanwhile ends the program. */
  static Outcome run(List<String> command, Map<String, String> environment, Path workingFolder) {
    try {
      Path output = Files.createTempFile("rcm-", ".out");
      try {
        ProcessBuilder builder =
            new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .directory(workingFolder.toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        return new Outcome(exitCode(process), Files.readString(output));
      } finally {
        Files.delete(output);
      }
    } catch (IOException e) {
      return new Outcome(-1, String.valueOf(e.getMessage()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StackException(command.get(0) + " was interrupted", e);
    }
  }

  private static int exitCode(Process process) throws InterruptedException {
    try {
      return process.waitFor();
    } catch (InterruptedException e) {
      process.destroyForcibly().onExit().join();
      throw e;
    }
  }
}

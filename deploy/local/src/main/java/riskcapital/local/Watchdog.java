package riskcapital.local;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The parent of all servers: a small JVM that ends them when this process is gone, a SIGKILL
 * included. It has a session of its own where the system offers one, so that Ctrl-C reaches this
 * process alone and the servers stop last.
 */
public final class Watchdog implements AutoCloseable {
  private static final int STOP_SECONDS = 20;

  private final Process process;
  private final DataOutputStream requests;
  private final DataInputStream answers;

  private Watchdog(Process process) {
    this.process = process;
    this.requests = new DataOutputStream(process.getOutputStream());
    this.answers = new DataInputStream(process.getInputStream());
  }

  /**
   * Returns when nothing of an earlier stack in the same folder runs any more.
   *
   * @param folder receives the watchdog's class file and its log
   */
  public static Watchdog start(Path folder) {
    try {
      Path classFile = folder.resolve(WatchdogMain.class.getName().replace('.', '/') + ".class");
      Files.createDirectories(classFile.getParent());
      try (InputStream code = WatchdogMain.class.getResourceAsStream("WatchdogMain.class")) {
        if (code == null) {
          throw new StackException("WatchdogMain.class is not on the class path");
        }
        Files.write(classFile, code.readAllBytes());
      }
      List<String> command = new ArrayList<>(Commands.ownSession());
      command.addAll(
          List.of(
              Commands.java(),
              "-Xmx24m",
              "-XX:+UseSerialGC",
              "-XX:TieredStopAtLevel=1",
              "-cp",
              folder.toString(),
              WatchdogMain.class.getName(),
              folder.resolve("servers-alive").toString()));
      Watchdog watchdog =
          new Watchdog(
              new ProcessBuilder(command)
                  .redirectError(folder.resolve("watchdog.log").toFile())
                  .start());
      watchdog.answers.readLong();
      return watchdog;
    } catch (IOException e) {
      throw new StackException("The watchdog process can't be started: " + e.getMessage(), e);
    }
  }

  /** Starts a process whose output goes to the log; it ends with this process. */
  public synchronized ProcessHandle spawn(
      List<String> command, Map<String, String> environment, Path workingFolder, Path log) {
    try {
      requests.writeUTF(log.toString());
      requests.writeUTF(workingFolder.toString());
      requests.writeInt(environment.size());
      for (Map.Entry<String, String> variable : environment.entrySet()) {
        requests.writeUTF(variable.getKey());
        requests.writeUTF(variable.getValue());
      }
      requests.writeInt(command.size());
      for (String argument : command) {
        requests.writeUTF(argument);
      }
      requests.flush();
      long pid = answers.readLong();
      if (pid < 0) {
        throw new StackException(command.get(0) + " can't be started: " + answers.readUTF());
      }
      return ProcessHandle.of(pid)
          .orElseThrow(
              () -> new StackException(command.get(0) + " ended at once; its log is " + log));
    } catch (IOException e) {
      throw new StackException("The watchdog process is gone: " + e.getMessage(), e);
    }
  }

  @Override
  public void close() {
    try {
      process.getOutputStream().close();
    } catch (IOException e) {
      process.destroy();
    }
    try {
      if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}

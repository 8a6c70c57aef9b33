package riskcapital.ingest.test;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** An ingester in a process of its own, to be killed. */
public final class IngesterProcess implements AutoCloseable {
  private final Process process;

  private IngesterProcess(Process process) {
    this.process = process;
  }

  /** Starts a main class with settings; its output goes to a file below {@code target}. */
  public static IngesterProcess start(Class<?> application, Map<String, Object> settings) {
    return start(application, settings, "-Xmx256m");
  }

  /** Starts a main class with settings and a heap such as {@code -Xmx384m}. */
  public static IngesterProcess start(
      Class<?> application, Map<String, Object> settings, String heap) {
    String tests = System.getProperty("surefire.test.class.path");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(heap, "-XX:TieredStopAtLevel=1", "-cp"));
    command.add(tests != null ? tests : System.getProperty("java.class.path"));
    command.add(application.getName());
    settings.forEach((name, value) -> command.add("--" + name + "=" + value));
    try {
      return new IngesterProcess(
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(
                  ProcessBuilder.Redirect.appendTo(new File("target/ingester-process.log")))
              .start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Ends it without any chance to tidy up. */
  public void kill() {
    process.destroyForcibly();
    process.onExit().join();
  }

  /** Whether it runs. */
  public boolean isAlive() {
    return process.isAlive();
  }

  /** Awaits its end. */
  public int exitCode() {
    try {
      if (!process.waitFor(2, TimeUnit.MINUTES)) {
        throw new IllegalStateException("the process does not end");
      }
      return process.exitValue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    kill();
  }
}

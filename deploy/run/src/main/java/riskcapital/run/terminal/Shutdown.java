package riskcapital.run.terminal;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Closes what was opened, the last first, exactly once: at the end, at an error, or at Ctrl-C. What
 * is opened after the end began is closed at once.
 */
public final class Shutdown implements AutoCloseable {
  private final Console console;
  private final Deque<AutoCloseable> closing = new ArrayDeque<>();
  private boolean closed;
  private volatile boolean asked;

  public Shutdown(Console console) {
    this.console = console;
    Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
  }

  /** Whether the process was told to stop: what fails after that fails because of it. */
  public boolean asked() {
    return asked;
  }

  private void stop() {
    asked = true;
    close();
  }

  /** Closes the resource at the end. */
  public synchronized <T extends AutoCloseable> T closing(T resource) {
    if (closed) {
      closeQuietly(resource);
    } else {
      closing.addFirst(resource);
    }
    return resource;
  }

  /** Runs the action when everything is closed. */
  public synchronized void afterwards(AutoCloseable action) {
    if (closed) {
      closeQuietly(action);
    } else {
      closing.addLast(action);
    }
  }

  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    console.step("stopping");
    while (!closing.isEmpty()) {
      closeQuietly(closing.pop());
    }
  }

  private void closeQuietly(AutoCloseable resource) {
    try {
      resource.close();
    } catch (Exception e) {
      console.line("while stopping: " + e.getMessage());
    }
  }
}

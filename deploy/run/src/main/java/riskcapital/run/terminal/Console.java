package riskcapital.run.terminal;

import java.io.PrintStream;
import java.time.Duration;

/** The person's terminal: lines, and one line that is written over while something goes on. */
public final class Console {
  private final PrintStream out;
  private final boolean interactive;
  private final long started = System.nanoTime();
  private int liveWidth;

  /**
   * @param interactive whether the live line can be written over; else it is printed as it changes
   */
  public Console(PrintStream out, boolean interactive) {
    this.out = out;
    this.interactive = interactive;
  }

  /** A line that stays. */
  public synchronized void line(String text) {
    clearLive();
    out.println(text);
    out.flush();
  }

  /** A line with the seconds since the start. */
  public void step(String text) {
    Duration elapsed = Duration.ofNanos(System.nanoTime() - started);
    line(String.format("%3d.%d s  %s", elapsed.toSeconds(), elapsed.toMillisPart() / 100, text));
  }

  /** Replaces the line at the bottom. */
  public synchronized void live(String text) {
    if (interactive) {
      clearLive();
      out.print(text);
      liveWidth = text.length();
    } else {
      out.println(text);
    }
    out.flush();
  }

  /** Whether a live line may come often. */
  public boolean interactive() {
    return interactive;
  }

  private void clearLive() {
    if (liveWidth > 0) {
      out.print("\r" + " ".repeat(liveWidth) + "\r");
      liveWidth = 0;
    }
  }
}

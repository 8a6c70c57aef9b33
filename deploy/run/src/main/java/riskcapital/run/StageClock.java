package riskcapital.run;

import java.util.ArrayList;
import java.util.List;

/** Measures stages one after the other. */
final class StageClock {
  private final List<Stage> stages = new ArrayList<>();
  private long begun = System.nanoTime();

  /** Ends the stage that began with the last call. */
  void end(String name, long rows) {
    long now = System.nanoTime();
    add(new Stage(name, (now - begun) / 1_000_000, rows));
    begun = now;
  }

  void add(Stage stage) {
    stages.add(stage);
  }

  List<Stage> stages() {
    return stages;
  }
}

package riskcapital.bench.stress;

import java.time.LocalDate;
import riskcapital.events.PositionsSnapshot;
import riskcapital.schemas.Wire;

/** The one portfolio that every loop is measured with. */
public final class StressPortfolio {
  /** Rows of it, which are JMH's operations. */
  public static final int ROWS = 60;

  /** Its date. */
  public static final LocalDate DATE = LocalDate.of(2026, 1, 5);

  private StressPortfolio() {}

  /** The event of it, an own one for every caller. */
  public static PositionsSnapshot event() {
    Wire.allowEventClasses();
    return new StressDay(1, ROWS, DATE).events().findFirst().orElseThrow();
  }
}

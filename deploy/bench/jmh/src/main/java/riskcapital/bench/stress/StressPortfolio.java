package riskcapital.bench.stress;

import java.io.IOException;
import java.io.UncheckedIOException;
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

  /** The event of it as its publisher has it. */
  public static PositionsSnapshot event() {
    Wire.allowEventClasses();
    return new StressDay(1, ROWS, DATE).events().findFirst().orElseThrow();
  }

  /** The same as a consumer has it, in Avro's collections. */
  public static PositionsSnapshot decodedEvent() {
    try {
      return PositionsSnapshot.fromByteBuffer(event().toByteBuffer());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package riskcapital.simulator.item;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;

/** One value of an item, by the kinds that the contract knows. */
public sealed interface Value {

  record Whole(long value) implements Value {}

  /**
   * @param value as the source computed it, perhaps finer than its column
   * @param scale digits after the point that its column keeps
   */
  record Decimal(BigDecimal value, int scale) implements Value {
    /** As the column keeps it. */
    public BigDecimal standard() {
      return value.setScale(scale, RoundingMode.HALF_EVEN);
    }
  }

  record Text(String value) implements Value {}

  /** A name of an enumeration. */
  record Name(String value) implements Value {}

  /** A company number, bare. */
  record Company(String value) implements Value {}

  record Day(LocalDate value) implements Value {}

  record Moment(Instant value) implements Value {}
}

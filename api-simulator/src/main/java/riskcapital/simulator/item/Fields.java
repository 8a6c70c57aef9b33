package riskcapital.simulator.item;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import riskcapital.simulator.item.Value.Company;
import riskcapital.simulator.item.Value.Day;
import riskcapital.simulator.item.Value.Decimal;
import riskcapital.simulator.item.Value.Moment;
import riskcapital.simulator.item.Value.Name;
import riskcapital.simulator.item.Value.Text;
import riskcapital.simulator.item.Value.Whole;

/** Named values in the contract's order; a value may be absent. */
public final class Fields {

  private static final int MONEY_SCALE = 2;
  private static final int RATE_SCALE = 8;

  private final Map<String, @Nullable Value> values = new LinkedHashMap<>();

  public Fields whole(String name, long value) {
    return put(name, new Whole(value));
  }

  public Fields money(String name, @Nullable BigDecimal value) {
    return put(name, value == null ? null : new Decimal(value, MONEY_SCALE));
  }

  /** Prices, quantities, rates and ratios: eight digits. */
  public Fields rate(String name, @Nullable BigDecimal value) {
    return put(name, value == null ? null : new Decimal(value, RATE_SCALE));
  }

  public Fields text(String name, @Nullable String value) {
    return put(name, value == null ? null : new Text(value));
  }

  public Fields name(String name, @Nullable String value) {
    return put(name, value == null ? null : new Name(value));
  }

  public Fields company(String name, String value) {
    return put(name, new Company(value));
  }

  public Fields day(String name, LocalDate value) {
    return put(name, new Day(value));
  }

  public Fields moment(String name, Instant value) {
    return put(name, new Moment(value));
  }

  Map<String, @Nullable Value> values() {
    return values;
  }

  private Fields put(String name, @Nullable Value value) {
    values.put(name, value);
    return this;
  }
}

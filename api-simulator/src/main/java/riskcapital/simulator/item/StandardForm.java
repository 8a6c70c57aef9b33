package riskcapital.simulator.item;

import org.jspecify.annotations.Nullable;
import riskcapital.simulator.item.Value.Company;
import riskcapital.simulator.item.Value.Day;
import riskcapital.simulator.item.Value.Decimal;
import riskcapital.simulator.item.Value.Moment;
import riskcapital.simulator.item.Value.Name;
import riskcapital.simulator.item.Value.Text;
import riskcapital.simulator.item.Value.Whole;
import tools.jackson.core.JsonGenerator;

/**
 * Values as they come out of cleaning: ISO dates, plain decimal strings at their column's scale,
 * bare company numbers, enumerations in capitals, absent values as null.
 */
public final class StandardForm {

  private StandardForm() {}

  /** Writes the fields into the object that the generator has open. */
  public static void write(Fields fields, JsonGenerator out) {
    fields.values().forEach((name, value) -> write(name, value, out));
  }

  private static void write(String name, @Nullable Value value, JsonGenerator out) {
    out.writeName(name);
    if (value == null) {
      out.writeNull();
    } else if (value instanceof Whole whole) {
      out.writeNumber(whole.value());
    } else {
      out.writeString(text(value));
    }
  }

  static String text(Value value) {
    if (value instanceof Decimal decimal) {
      return decimal.standard().toPlainString();
    } else if (value instanceof Text text) {
      return text.value();
    } else if (value instanceof Name name) {
      return name.value();
    } else if (value instanceof Company company) {
      return company.value();
    } else if (value instanceof Day day) {
      return day.value().toString();
    } else if (value instanceof Moment moment) {
      return moment.value().toString();
    }
    return Long.toString(((Whole) value).value());
  }
}

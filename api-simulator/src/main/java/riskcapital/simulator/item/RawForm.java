package riskcapital.simulator.item;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import riskcapital.simulator.chance.Dice;
import riskcapital.simulator.funds.Cnpj;
import riskcapital.simulator.item.Value.Company;
import riskcapital.simulator.item.Value.Day;
import riskcapital.simulator.item.Value.Decimal;
import riskcapital.simulator.item.Value.Name;
import riskcapital.simulator.item.Value.Text;
import riskcapital.simulator.item.Value.Whole;
import tools.jackson.core.JsonGenerator;

/**
 * Values as a source sends them. A tidy source writes numbers and ISO dates; an untidy one any of
 * the forms that cleaning has to understand, unknown fields beside them.
 */
public final class RawForm {

  private static final List<DateTimeFormatter> DATES =
      List.of(
          DateTimeFormatter.ISO_LOCAL_DATE,
          DateTimeFormatter.BASIC_ISO_DATE,
          DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT));

  private final Dice dice;
  private final boolean untidy;

  public RawForm(Dice dice, double untidyShare) {
    this.dice = dice;
    this.untidy = dice.happens(untidyShare);
  }

  /** Writes the fields into the object that the generator has open, spoilt by the edits. */
  public void write(Fields fields, List<Edit> edits, JsonGenerator out) {
    fields.values().forEach((name, value) -> write(name, value, edits, out));
    if (untidy && dice.happens(0.3)) {
      out.writeStringProperty("sourceSystem", "core-" + dice.below(9));
      out.writeName("extensions");
      out.writeStartObject();
      out.writeNumberProperty("batch", dice.below(1_000));
      out.writeEndObject();
    }
  }

  private void write(String name, @Nullable Value value, List<Edit> edits, JsonGenerator out) {
    for (Edit edit : edits) {
      if (edit.field().equals(name)) {
        writeEdit(edit, out);
        return;
      }
    }
    if (value != null) {
      out.writeName(name);
      write(value, out);
    } else if (dice.happens(0.3)) {
      out.writeName(name);
      out.writeNull();
    }
  }

  private static void writeEdit(Edit edit, JsonGenerator out) {
    if (!edit.removed()) {
      out.writeName(edit.field());
      out.writePOJO(edit.value());
    }
  }

  private void write(Value value, JsonGenerator out) {
    boolean odd = untidy && dice.happens(0.4);
    if (value instanceof Whole whole) {
      out.writeNumber(whole.value());
    } else if (value instanceof Decimal decimal) {
      decimal(decimal, odd, out);
    } else {
      out.writeString(odd ? odd(value) : StandardForm.text(value));
    }
  }

  private void decimal(Decimal decimal, boolean odd, JsonGenerator out) {
    String plain = decimal.value().toPlainString();
    switch (odd ? dice.below(4) : 4) {
      case 0 -> out.writeString(plain);
      case 1 -> out.writeString(DecimalForms.comma(decimal.value(), dice));
      case 2 -> out.writeString(DecimalForms.trailingZeros(decimal.value(), dice));
      case 3 -> out.writeNumber(DecimalForms.trailingZeros(decimal.value(), dice));
      default -> out.writeNumber(plain);
    }
  }

  private String odd(Value value) {
    if (value instanceof Day day) {
      return date(day.value());
    } else if (value instanceof Company company) {
      return Cnpj.masked(company.value());
    } else if (value instanceof Name name) {
      String lower = name.value().toLowerCase(Locale.ROOT);
      return dice.happens(0.5) ? lower : " " + lower + " ";
    } else if (value instanceof Text text) {
      return dice.happens(0.5)
          ? "  " + text.value() + " "
          : Normalizer.normalize(text.value(), Normalizer.Form.NFD);
    }
    return StandardForm.text(value);
  }

  private String date(LocalDate date) {
    return dice.oneOf(DATES).format(date);
  }
}

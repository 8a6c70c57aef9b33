package riskcapital.ingest.item;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import riskcapital.events.RuleFailure;
import riskcapital.ingest.clean.Cleaned;
import riskcapital.ingest.clean.Cnpj;
import riskcapital.ingest.clean.Currencies;
import riskcapital.ingest.clean.Dates;
import riskcapital.ingest.clean.DecimalColumn;
import riskcapital.ingest.clean.Decimals;
import riskcapital.ingest.clean.Instants;
import riskcapital.ingest.clean.Integers;
import riskcapital.ingest.clean.Symbols;
import riskcapital.ingest.clean.Text;
import riskcapital.ingest.clean.ValueRule;
import riskcapital.ingest.item.RawObject.Kind;

/**
 * Cleans the fields of one object and collects every rule that fails. A required value that can't
 * be read is answered by a placeholder: look at {@link #isRejected} before using any.
 */
public final class Fields {
  private final RawObject raw;
  private List<RuleFailure> rejections = List.of();

  /** Fields of an object; call {@link #begin} after each reading of it. */
  public Fields(RawObject raw) {
    this.raw = raw;
  }

  /** Begins with the object as it is now. */
  public Fields begin() {
    this.rejections = List.of();
    return this;
  }

  /** A required text of at most so many characters. */
  public String requiredText(String field, int maxLength) {
    return required(field, text(field, maxLength), "");
  }

  /** A text; null when absent. */
  public @Nullable String text(String field, int maxLength) {
    return read(field, false, text -> Text.clean(text, maxLength));
  }

  /** A required decimal in the column's scale. */
  public BigDecimal requiredDecimal(String field, DecimalColumn column) {
    return required(field, decimal(field, column), BigDecimal.ZERO);
  }

  /** A decimal in the column's scale; null when absent. */
  public @Nullable BigDecimal decimal(String field, DecimalColumn column) {
    return read(field, true, text -> Decimals.clean(text, column));
  }

  /** A required whole number, at least 1. */
  public long requiredId(String field) {
    return requiredInteger(field, Long.MAX_VALUE);
  }

  /** A required revision or version, at least 1. */
  public int requiredRevision(String field) {
    return (int) requiredInteger(field, Integer.MAX_VALUE);
  }

  private long requiredInteger(String field, long greatest) {
    Long value = read(field, true, text -> Integers.clean(text, 1, greatest));
    return required(field, value, 0L);
  }

  /** A required date, at most today. */
  public LocalDate requiredDate(String field, LocalDate today) {
    LocalDate value = read(field, false, text -> Dates.clean(text, today));
    return required(field, value, LocalDate.EPOCH);
  }

  /** A required instant. */
  public Instant requiredInstant(String field) {
    Instant value = read(field, false, Instants::clean);
    return required(field, value, Instant.EPOCH);
  }

  /** A required currency. */
  public String requiredCurrency(String field) {
    String value = read(field, false, Currencies::clean);
    return required(field, value, "");
  }

  /** A required CNPJ, bare. */
  public String requiredCnpj(String field) {
    String value = read(field, false, Cnpj::clean);
    return required(field, value, "");
  }

  /** A required symbol. */
  public <E extends Enum<E>> E requiredSymbol(String field, Symbols<E> symbols, E placeholder) {
    return required(field, take(field, symbols), placeholder);
  }

  /** A symbol; the default when absent. */
  public <E extends Enum<E>> E symbol(String field, Symbols<E> symbols, E absent) {
    E value = take(field, symbols);
    return value == null ? absent : value;
  }

  private <E extends Enum<E>> @Nullable E take(String field, Symbols<E> symbols) {
    return read(field, false, symbols::clean);
  }

  /** Whether a field is absent, null or blank. */
  public boolean isAbsent(String field) {
    return raw.kind(field) == Kind.ABSENT;
  }

  /** Records that a rule rejects the object. */
  public void reject(String code, String field, String reason) {
    if (rejections.isEmpty()) {
      rejections = new ArrayList<>();
    }
    rejections.add(new RuleFailure(code, field, null, field + ": " + reason));
  }

  /** Whether a rule rejected the object. */
  public boolean isRejected() {
    return !rejections.isEmpty();
  }

  /** Whether a rule refused this field. */
  public boolean isRejected(String field) {
    for (RuleFailure failure : rejections) {
      if (field.equals(failure.getField())) {
        return true;
      }
    }
    return false;
  }

  /** The rules that rejected the object, without line. */
  public List<RuleFailure> rejections() {
    return rejections;
  }

  /** The cleaned value; null when it is absent or refused. */
  private <T> @Nullable T read(String field, boolean number, Function<String, Cleaned<T>> clean) {
    int index = raw.index(field);
    Kind kind = raw.kind(index);
    if (kind == Kind.ABSENT) {
      return null;
    }
    String text = raw.text(index);
    if (kind == Kind.OTHER || (kind == Kind.NUMBER && !number)) {
      reject(ValueRule.COM_001_READABLE.code(), field, Text.quote(text) + " is of the wrong type");
      return null;
    }
    Cleaned<T> cleaned = clean.apply(text);
    if (cleaned instanceof Cleaned.Unclean<T> unclean) {
      reject(unclean.rule().code(), field, unclean.reason());
      return null;
    }
    return ((Cleaned.Clean<T>) cleaned).value();
  }

  private <T> T required(String field, @Nullable T value, T placeholder) {
    if (value != null) {
      return value;
    }
    if (raw.kind(field) == Kind.ABSENT) {
      reject(ValueRule.COM_001_READABLE.code(), field, "required, but absent");
    }
    return placeholder;
  }
}

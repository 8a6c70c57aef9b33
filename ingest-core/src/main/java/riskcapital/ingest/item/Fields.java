package riskcapital.ingest.item;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
    return isReadable(field, false) ? take(field, Text.clean(raw.text(field), maxLength)) : null;
  }

  /** A required decimal in the column's scale. */
  public BigDecimal requiredDecimal(String field, DecimalColumn column) {
    return required(field, decimal(field, column), BigDecimal.ZERO);
  }

  /** A decimal in the column's scale; null when absent. */
  public @Nullable BigDecimal decimal(String field, DecimalColumn column) {
    return isReadable(field, true) ? take(field, Decimals.clean(raw.text(field), column)) : null;
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
    Long value =
        isReadable(field, true) ? take(field, Integers.clean(raw.text(field), 1, greatest)) : null;
    return required(field, value, 0L);
  }

  /** A required date, at most today. */
  public LocalDate requiredDate(String field, LocalDate today) {
    LocalDate value =
        isReadable(field, false) ? take(field, Dates.clean(raw.text(field), today)) : null;
    return required(field, value, LocalDate.EPOCH);
  }

  /** A required instant. */
  public Instant requiredInstant(String field) {
    Instant value = isReadable(field, false) ? take(field, Instants.clean(raw.text(field))) : null;
    return required(field, value, Instant.EPOCH);
  }

  /** A required currency. */
  public String requiredCurrency(String field) {
    String value = isReadable(field, false) ? take(field, Currencies.clean(raw.text(field))) : null;
    return required(field, value, "");
  }

  /** A required CNPJ, bare. */
  public String requiredCnpj(String field) {
    String value = isReadable(field, false) ? take(field, Cnpj.clean(raw.text(field))) : null;
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
    return isReadable(field, false) ? take(field, symbols.clean(raw.text(field))) : null;
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

  private boolean isReadable(String field, boolean number) {
    Kind kind = raw.kind(field);
    if (kind == Kind.OTHER || (kind == Kind.NUMBER && !number)) {
      reject(
          ValueRule.COM_001_READABLE.code(),
          field,
          Text.quote(raw.text(field)) + " is of the wrong type");
      return false;
    }
    return kind != Kind.ABSENT;
  }

  private <T> @Nullable T take(String field, Cleaned<T> cleaned) {
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

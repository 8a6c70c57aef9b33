package riskcapital.consolidator.policychanges;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import riskcapital.consolidator.operations.AllowedValues;
import riskcapital.consolidator.operations.InvalidValue;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.InvalidFormatException;

/** Reads the lines of a file of policy one by one, and collects what is wrong with them. */
final class ReadLines<R extends PolicyRow> {
  private final PolicyTable<R> table;
  private final Validator validator;
  private final List<InvalidValue> errors;
  private final Map<String, R> rows = new LinkedHashMap<>();
  private final Map<String, Long> lines = new HashMap<>();
  private @Nullable List<String> names;
  private boolean namesRead;

  ReadLines(PolicyTable<R> table, Validator validator, List<InvalidValue> errors) {
    this.table = table;
    this.validator = validator;
    this.errors = errors;
  }

  /** The rows by key, in the order of the file. */
  Map<String, R> rows() {
    return rows;
  }

  /** Reads the line that starts with a number; the first one names the columns. */
  void read(long line, CSVRecord cells) {
    if (!namesRead) {
      namesRead = true;
      readNames(line, cells.toList());
    } else if (names != null && !isEmpty(cells)) {
      readRow(line, cells, names);
    }
  }

  private void readNames(long line, List<String> found) {
    if (found.size() == table.columns().size()
        && new HashSet<>(found).equals(new HashSet<>(table.columns()))) {
      names = found;
    } else {
      errors.add(
          new InvalidValue(
              line, null, "must name the columns " + String.join(",", table.columns())));
    }
  }

  private static boolean isEmpty(CSVRecord cells) {
    return cells.size() == 1 && cells.get(0).isEmpty();
  }

  private void readRow(long line, CSVRecord cells, List<String> columns) {
    if (cells.size() != columns.size()) {
      errors.add(
          new InvalidValue(line, null, "has " + cells.size() + " cells and not " + columns.size()));
      return;
    }
    Map<String, @Nullable String> values = new TreeMap<>();
    for (int n = 0; n < columns.size(); n++) {
      String cell = cells.get(n);
      values.put(columns.get(n), cell.isEmpty() ? null : cell);
    }
    try {
      keep(line, Columns.row(table.type(), values));
    } catch (JacksonException unreadable) {
      errors.add(new InvalidValue(line, columnOf(unreadable), allowed(unreadable)));
    }
  }

  private void keep(long line, R row) {
    List<InvalidValue> wrong =
        validator.validate(row).stream()
            .map(violation -> wrong(line, violation))
            .sorted(
                Comparator.comparing((InvalidValue value) -> String.valueOf(value.field()))
                    .thenComparing(InvalidValue::message))
            .toList();
    errors.addAll(wrong);
    if (wrong.isEmpty()) {
      Long before = lines.putIfAbsent(row.key(), line);
      if (before != null) {
        errors.add(new InvalidValue(line, null, "has the key of line " + before));
      }
      rows.put(row.key(), row);
    }
  }

  private InvalidValue wrong(long line, ConstraintViolation<R> violation) {
    String component = violation.getPropertyPath().toString();
    String column = component.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    return new InvalidValue(line, column, violation.getMessage());
  }

  private static String allowed(JacksonException unreadable) {
    return AllowedValues.of(
        unreadable instanceof InvalidFormatException wrong ? wrong.getTargetType() : null);
  }

  private static @Nullable String columnOf(JacksonException unreadable) {
    return unreadable.getPath().isEmpty() ? null : unreadable.getPath().get(0).getPropertyName();
  }
}

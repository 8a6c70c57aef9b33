package riskcapital.consolidator.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;

/**
 * Writes rows of a query as CSV (RFC 4180) one by one: a line of column names, then the rows.
 * Instants are ISO 8601 in UTC, null is an empty cell. A text that a spreadsheet would take for a
 * formula is preceded by an apostrophe; numbers and dates are left alone.
 */
final class CsvRows implements RowCallbackHandler {
  private static final String FORMULA = "=+-@\t\r";

  private final CSVPrinter printer;
  private long rows;

  CsvRows(Appendable out) throws IOException {
    printer = new CSVPrinter(out, CSVFormat.RFC4180);
  }

  /** The line of column names. */
  void header(ResultSetMetaData columns) throws SQLException {
    Object[] names = new Object[columns.getColumnCount()];
    for (int n = 0; n < names.length; n++) {
      names[n] = columns.getColumnLabel(n + 1);
    }
    print(names);
  }

  @Override
  public void processRow(ResultSet row) throws SQLException {
    @Nullable Object[] cells = new Object[row.getMetaData().getColumnCount()];
    for (int n = 0; n < cells.length; n++) {
      cells[n] = cell(row.getObject(n + 1));
    }
    print(cells);
    rows++;
  }

  long rows() {
    return rows;
  }

  void flush() throws IOException {
    printer.flush();
  }

  static @Nullable Object cell(@Nullable Object value) {
    if (value instanceof LocalDateTime instant) {
      return instant.toInstant(ZoneOffset.UTC);
    }
    if (value instanceof BigDecimal number) {
      return number.toPlainString();
    }
    return value instanceof String text ? armoured(text) : value;
  }

  private static String armoured(String text) {
    return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }

  private void print(@Nullable Object[] cells) {
    try {
      printer.printRecord(cells);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

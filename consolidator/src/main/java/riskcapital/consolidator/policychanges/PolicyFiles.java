package riskcapital.consolidator.policychanges;

import jakarta.validation.Validator;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.springframework.stereotype.Component;
import riskcapital.consolidator.operations.InvalidValue;
import riskcapital.consolidator.operations.ProblemType;
import riskcapital.consolidator.operations.Refusal;

/** Tables of policy as CSV (RFC 4180, UTF-8, with a line of column names). */
@Component
class PolicyFiles {
  private static final int MOST_BYTES = 4 * 1024 * 1024;
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final Validator validator;

  PolicyFiles(Validator validator) {
    this.validator = validator;
  }

  /** Rows as a file. */
  <R extends PolicyRow> String write(PolicyTable<R> table, Collection<R> rows) {
    StringBuilder text = new StringBuilder();
    CSVFormat format =
        CSVFormat.RFC4180.builder().setHeader(table.columns().toArray(String[]::new)).get();
    try (CSVPrinter printer = new CSVPrinter(text, format)) {
      for (R row : rows) {
        Map<String, ?> columns = Columns.of(row);
        printer.printRecord(table.columns().stream().map(columns::get).toList());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  /**
   * Rows of a file by key, in the order of the file.
   *
   * @throws Refusal that tells per line what is wrong
   */
  <R extends PolicyRow> Map<String, R> read(PolicyTable<R> table, InputStream file) {
    List<InvalidValue> errors = new ArrayList<>();
    ReadLines<R> lines = new ReadLines<>(table, validator, errors);
    long line = 1;
    try (CSVParser parser = CSVFormat.RFC4180.parse(new StringReader(text(file)))) {
      for (CSVRecord cells : parser) {
        lines.read(line, cells);
        line = parser.getCurrentLineNumber() + 1;
      }
    } catch (IOException | UncheckedIOException broken) {
      errors.add(new InvalidValue(line, null, "is no line of a CSV file"));
    }
    if (line == 1 && errors.isEmpty()) {
      errors.add(new InvalidValue(1L, null, "must name the columns"));
    }
    if (!errors.isEmpty()) {
      throw Refusal.invalid("Nothing was imported, some lines are wrong", errors);
    }
    return lines.rows();
  }

  private static String text(InputStream file) throws IOException {
    byte[] bytes = file.readNBytes(MOST_BYTES + 1);
    if (bytes.length > MOST_BYTES) {
      throw new Refusal(ProblemType.TOO_LARGE, "A file has at most " + MOST_BYTES + " bytes");
    }
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new Refusal(ProblemType.MALFORMED_BODY, "The file is not UTF-8");
    }
  }
}

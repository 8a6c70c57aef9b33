package riskcapital.consolidator.bulkload;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Rows, or the first columns of them, as the bulk load reads them: what they were made of can go,
 * which takes several times as much, in many objects.
 */
public final class EncodedRows {
  private static final int USUAL_ROW = 192;

  private final byte[] bytes;

  /** Where each row ends, its line feed not counted; the next begins after that. */
  private final int[] ends;

  private EncodedRows(byte[] bytes, int[] ends) {
    this.bytes = bytes;
    this.ends = ends;
  }

  /** Encodes rows. */
  public static <R> EncodedRows of(Collection<R> rows, BiConsumer<R, Columns> columns) {
    LoadLines lines = new LoadLines(rows.size() * USUAL_ROW);
    int[] ends = new int[rows.size()];
    int count = 0;
    for (R row : rows) {
      columns.accept(row, lines);
      ends[count++] = lines.length();
      lines.endLine();
    }
    byte[] bytes = new byte[lines.length()];
    lines.copy(0, bytes, 0, bytes.length);
    return new EncodedRows(bytes, ends);
  }

  /** How many. */
  public int count() {
    return ends.length;
  }

  byte[] bytes() {
    return bytes;
  }

  int start(int row) {
    return row == 0 ? 0 : ends[row - 1] + 1;
  }

  int end(int row) {
    return ends[row];
  }

  /** The values of a row, as texts that the server takes for what they were. */
  List<@Nullable String> values(int row) {
    List<@Nullable String> values = new ArrayList<>();
    int from = start(row);
    for (int at = from; at <= end(row); at++) {
      if (at == end(row) || bytes[at] == '\t') {
        values.add(value(from, at));
        from = at + 1;
      }
    }
    return values;
  }

  private @Nullable String value(int from, int to) {
    byte[] text = new byte[to - from];
    int length = 0;
    for (int at = from; at < to; at++) {
      if (bytes[at] != '\\') {
        text[length++] = bytes[at];
      } else if (bytes[++at] == 'N') {
        return null;
      } else {
        text[length++] = LoadLines.escapedBy(bytes[at]);
      }
    }
    return new String(text, 0, length, StandardCharsets.UTF_8);
  }
}

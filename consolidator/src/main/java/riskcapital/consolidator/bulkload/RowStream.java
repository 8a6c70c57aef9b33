package riskcapital.consolidator.bulkload;

import java.io.InputStream;
import java.util.Iterator;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Rows as lines that are written as they are read, so that few are in memory and the server loads
 * the first ones meanwhile. A row that can't be written ends the stream, for the connection could
 * not be used any more if reading failed; whoever reads asks for the failure afterwards.
 */
final class RowStream<R> extends InputStream {
  private static final int AT_HAND = 1 << 17;
  private static final int LONGEST_ROW_USUALLY = 1 << 12;

  private final Iterator<R> rows;
  private final BiConsumer<R, Columns> columns;
  private final LoadLines lines = new LoadLines(AT_HAND + LONGEST_ROW_USUALLY);
  private @Nullable RuntimeException failure;
  private int read;

  RowStream(Iterator<R> rows, BiConsumer<R, Columns> columns) {
    this.rows = rows;
    this.columns = columns;
  }

  /** Rows written so far. */
  int count() {
    return lines.count();
  }

  /** Throws what a row failed with. */
  void requireWhole() {
    if (failure != null) {
      throw failure;
    }
  }

  @Override
  public int read() {
    return isAtEnd() ? -1 : Byte.toUnsignedInt(lines.at(read++));
  }

  @Override
  public int read(byte[] target, int offset, int length) {
    if (length == 0) {
      return 0;
    }
    if (isAtEnd()) {
      return -1;
    }
    int count = Math.min(length, lines.length() - read);
    lines.copy(read, target, offset, count);
    read += count;
    return count;
  }

  private boolean isAtEnd() {
    if (read == lines.length() && failure == null) {
      lines.clear();
      read = 0;
      try {
        while (lines.length() < AT_HAND && rows.hasNext()) {
          columns.accept(rows.next(), lines);
          lines.endLine();
        }
      } catch (RuntimeException e) {
        failure = e;
        lines.clear();
      }
    }
    return read == lines.length();
  }
}

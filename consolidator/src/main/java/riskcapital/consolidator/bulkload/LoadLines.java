package riskcapital.consolidator.bulkload;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Rows in the format that {@code LOAD DATA} reads by default: UTF-8, fields end with tabs, lines
 * with line feeds, a backslash escapes, and null is {@code \N}. Of its own because each row of each
 * portfolio goes through it: a printer of texts costs ten times as much.
 */
final class LoadLines implements Columns {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS", Locale.ROOT);

  private static final int FIRST_NOT_ASCII = 0x80;
  private static final int LONGEST_LONG = 20;

  private byte[] bytes;
  private int length;
  private int count;
  private boolean isWithinLine;
  private @Nullable LocalDateTime lastTime;
  private String lastTimeText = "";
  private @Nullable LocalDate lastDate;
  private String lastDateText = "";

  /**
   * @param capacity bytes that are usually enough
   */
  LoadLines(int capacity) {
    this.bytes = new byte[capacity];
  }

  /** Ends the row. */
  void endLine() {
    reserve(1);
    bytes[length++] = '\n';
    isWithinLine = false;
    count++;
  }

  /** Rows ended, cleared ones included. */
  int count() {
    return count;
  }

  /** Bytes written since they were cleared. */
  int length() {
    return length;
  }

  /** Forgets the bytes, those of a row not ended included. */
  void clear() {
    length = 0;
    isWithinLine = false;
  }

  byte at(int index) {
    return bytes[index];
  }

  /** Copies bytes. */
  void copy(int from, byte[] target, int offset, int number) {
    System.arraycopy(bytes, from, target, offset, number);
  }

  @Override
  public LoadLines add(long value) {
    begin(LONGEST_LONG);
    length = Digits.put(value, 0, bytes, length);
    return this;
  }

  @Override
  public LoadLines add(@Nullable BigDecimal value) {
    if (value == null) {
      return addNull();
    }
    if (value.scale() >= 0 && value.precision() <= Digits.MOST) {
      begin(LONGEST_LONG + value.scale() + 2);
      length = Digits.put(value.unscaledValue().longValue(), value.scale(), bytes, length);
      return this;
    }
    return add(value.toPlainString());
  }

  @Override
  public LoadLines add(LocalDate value) {
    if (!value.equals(lastDate)) {
      lastDate = value;
      lastDateText = value.toString();
    }
    return add(lastDateText);
  }

  @Override
  public LoadLines add(LocalDateTime value) {
    if (!value.equals(lastTime)) {
      lastTime = value;
      lastTimeText = TIME.format(value);
    }
    return add(lastTimeText);
  }

  @Override
  public LoadLines add(@Nullable String value) {
    if (value == null) {
      return addNull();
    }
    begin(2 * value.length());
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c >= FIRST_NOT_ASCII) {
        escaped(value.substring(i).getBytes(StandardCharsets.UTF_8));
        return this;
      }
      escaped((byte) c);
    }
    return this;
  }

  @Override
  public LoadLines addAll(EncodedRows rows, int row) {
    int from = rows.start(row);
    int size = rows.end(row) - from;
    begin(size);
    System.arraycopy(rows.bytes(), from, bytes, length, size);
    length += size;
    return this;
  }

  private LoadLines addNull() {
    begin(2);
    bytes[length++] = '\\';
    bytes[length++] = 'N';
    return this;
  }

  private void escaped(byte[] text) {
    reserve(2 * text.length);
    for (byte b : text) {
      escaped(b);
    }
  }

  private void escaped(byte b) {
    byte escape = escapeOf(b);
    if (escape != 0) {
      bytes[length++] = '\\';
      bytes[length++] = escape;
    } else {
      bytes[length++] = b;
    }
  }

  private static byte escapeOf(byte b) {
    return switch (b) {
      case '\t' -> 't';
      case '\n' -> 'n';
      case '\r' -> 'r';
      case '\\' -> '\\';
      case 0 -> '0';
      default -> 0;
    };
  }

  /** The byte that a backslash and this one stand for. */
  static byte escapedBy(byte b) {
    return switch (b) {
      case 't' -> '\t';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case '0' -> 0;
      default -> b;
    };
  }

  private void begin(int atMost) {
    reserve(atMost + 1);
    if (isWithinLine) {
      bytes[length++] = '\t';
    }
    isWithinLine = true;
  }

  private void reserve(int more) {
    if (bytes.length - length < more) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
    }
  }
}

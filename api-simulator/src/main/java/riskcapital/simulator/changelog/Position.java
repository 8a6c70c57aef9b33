package riskcapital.simulator.changelog;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Comparator;
import java.util.zip.CRC32;

/**
 * A place in a feed's change log: by the instant at which the change becomes visible, then by the
 * wave that makes it, then by its number in the wave's day.
 */
public record Position(long millis, int wave, int index) implements Comparable<Position> {

  /** Before every change. */
  public static final Position START = new Position(Long.MIN_VALUE, 0, 0);

  private static final Comparator<Position> ORDER =
      Comparator.comparingLong(Position::millis)
          .thenComparingInt(Position::wave)
          .thenComparingInt(Position::index);

  private static final int CONTENT_BYTES = Long.BYTES + 2 * Integer.BYTES;

  @Override
  public int compareTo(Position other) {
    return ORDER.compare(this, other);
  }

  /** An opaque text for clients, with a check sum against invented ones. */
  public String toCursor() {
    ByteBuffer bytes = ByteBuffer.allocate(CONTENT_BYTES + Integer.BYTES);
    bytes.putLong(millis).putInt(wave).putInt(index).putInt(checksum(bytes.array()));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
  }

  /**
   * Reads what {@link #toCursor()} wrote.
   *
   * @throws IllegalArgumentException if it is anything else
   */
  public static Position ofCursor(String cursor) {
    byte[] bytes = Base64.getUrlDecoder().decode(cursor);
    if (bytes.length != CONTENT_BYTES + Integer.BYTES) {
      throw new IllegalArgumentException("not a cursor of this source");
    }
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    Position position = new Position(buffer.getLong(), buffer.getInt(), buffer.getInt());
    if (!position.toCursor().equals(cursor)) {
      throw new IllegalArgumentException("not a cursor of this source");
    }
    return position;
  }

  private static int checksum(byte[] bytes) {
    CRC32 crc = new CRC32();
    crc.update(bytes, 0, CONTENT_BYTES);
    return (int) crc.getValue();
  }
}

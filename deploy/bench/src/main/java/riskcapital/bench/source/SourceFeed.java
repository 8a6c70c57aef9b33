package riskcapital.bench.source;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;

/**
 * One feed, kept in a file as it is served, so that serving costs next to nothing and memory does
 * not grow with it. An item is changed, and has its {@code updatedAt}, at the moment at which it is
 * shown: an {@code asOf} given out before is before it, one given out later comes with the item.
 */
public final class SourceFeed implements AutoCloseable {
  private static final DateTimeFormatter MICROS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);
  private static final String BEFORE = "{\"updatedAt\":\"";
  private static final String PLACE = "0000-00-00T00:00:00.000000Z";
  private static final byte[] START = (BEFORE + PLACE + "\",").getBytes(StandardCharsets.UTF_8);
  private static final byte[] SEPARATOR = {','};
  private static final int BUFFER = 1 << 18;

  private final FileChannel file;
  private long[] ends = new long[1 << 16];
  private int size;
  private int shown;

  SourceFeed(Path path) throws IOException {
    file =
        FileChannel.open(
            path,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE);
  }

  /**
   * Adds an item that is not shown yet.
   *
   * @param item a JSON object with at least one field and without {@code updatedAt}
   */
  public synchronized void add(byte[] item) {
    try {
      ByteBuffer stored =
          ByteBuffer.allocate(START.length + item.length).put(START).put(item, 1, item.length - 1);
      stored.put(SEPARATOR).flip();
      long at = end(size);
      while (stored.hasRemaining()) {
        at += file.write(stored, at);
      }
      size++;
      if (size > ends.length) {
        ends = Arrays.copyOf(ends, 2 * ends.length);
      }
      ends[size - 1] = at;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Shows all that was added, at once.
   *
   * @return {@link System#nanoTime} just before anybody can read it
   */
  public synchronized long show() {
    try {
      byte[] now = MICROS.format(Instant.now()).getBytes(StandardCharsets.UTF_8);
      for (int item = shown; item < size; item++) {
        file.write(ByteBuffer.wrap(now), end(item) + BEFORE.length());
      }
      shown = size;
      return System.nanoTime();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Items that have been shown. */
  public synchronized int shown() {
    return shown;
  }

  /** The page after so many items. */
  synchronized Page page(int after, int limit) {
    int until = Math.min(shown, after + limit);
    String head =
        "{\"asOf\":\"%s\",\"nextCursor\":\"%d\",\"hasMore\":%s,\"items\":["
            .formatted(MICROS.format(Instant.now()), until, until < shown);
    long items = until > after ? end(until) - end(after) - SEPARATOR.length : 0;
    return new Page(head.getBytes(StandardCharsets.UTF_8), end(after), items);
  }

  private long end(int items) {
    return items == 0 ? 0 : ends[items - 1];
  }

  /** A page: its head, its items as they are in the file, its tail. */
  final class Page {
    private static final byte[] TAIL = {']', '}'};
    private final byte[] head;
    private final long from;
    private final long length;

    private Page(byte[] head, long from, long length) {
      this.head = head;
      this.from = from;
      this.length = length;
    }

    /** Bytes of it. */
    long size() {
      return head.length + length + TAIL.length;
    }

    void write(OutputStream out) throws IOException {
      out.write(head);
      ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
      for (long at = from; at < from + length; ) {
        buffer.clear().limit((int) Math.min(BUFFER, from + length - at));
        int read = file.read(buffer, at);
        out.write(buffer.array(), 0, read);
        at += read;
      }
      out.write(TAIL);
    }
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}

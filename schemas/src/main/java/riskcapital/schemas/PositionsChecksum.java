package riskcapital.schemas;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.zip.CRC32C;
import java.util.zip.CheckedOutputStream;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumWriter;
import riskcapital.events.Position;

/** CRC-32C of a chunk's rows in Avro's binary encoding, one after the other. */
public final class PositionsChecksum {
  private static final SpecificDatumWriter<Position> WRITER =
      new SpecificDatumWriter<>(Position.getClassSchema());

  private PositionsChecksum() {}

  /** Checksum as {@code PositionsSnapshot.checksum} carries it. */
  public static long of(List<Position> positions) {
    CRC32C crc = new CRC32C();
    try (OutputStream out = new CheckedOutputStream(OutputStream.nullOutputStream(), crc)) {
      BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(out, null);
      for (Position position : positions) {
        WRITER.write(position, encoder);
      }
      encoder.flush();
    } catch (IOException e) {
      throw new UncheckedIOException("a position of the generated class can't be encoded", e);
    }
    return crc.getValue();
  }
}

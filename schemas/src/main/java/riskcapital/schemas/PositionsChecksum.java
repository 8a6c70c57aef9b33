package riskcapital.schemas;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.zip.CRC32C;
import java.util.zip.CheckedOutputStream;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.Encoder;
import org.apache.avro.io.EncoderFactory;
import org.jspecify.annotations.Nullable;
import riskcapital.events.Position;

/**
 * CRC-32C of a chunk's rows in Avro's binary encoding, one after the other. They are encoded by
 * writers that are chosen once for each field: Avro's own, which asks of every value what it is,
 * made the proof of a portfolio twice as dear, and who sends a row and who reads it encode it here.
 */
public final class PositionsChecksum {
  private static final List<FieldWriter> FIELDS =
      Position.getClassSchema().getFields().stream()
          .map(field -> FieldWriter.of(field.schema()))
          .toList();

  private PositionsChecksum() {}

  /** Checksum as {@code PositionsSnapshot.checksum} carries it. */
  public static long of(List<Position> positions) {
    CRC32C crc = new CRC32C();
    try (OutputStream out = new CheckedOutputStream(OutputStream.nullOutputStream(), crc)) {
      BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(out, null);
      for (Position position : positions) {
        for (int field = 0; field < FIELDS.size(); field++) {
          FIELDS.get(field).write(position.get(field), encoder);
        }
      }
      encoder.flush();
    } catch (IOException e) {
      throw new UncheckedIOException("a position of the generated class can't be encoded", e);
    }
    return crc.getValue();
  }

  /** Writes the values of one field. */
  @FunctionalInterface
  private interface FieldWriter {
    void write(@Nullable Object value, Encoder out) throws IOException;

    static FieldWriter of(Schema schema) {
      return switch (schema.getType()) {
        case UNION -> ofOptional(schema.getTypes());
        case STRING -> (value, out) -> out.writeString((String) value);
        case BYTES -> ofDecimal(((LogicalTypes.Decimal) schema.getLogicalType()).getScale());
        default -> throw new IllegalArgumentException("no field of a position is of " + schema);
      };
    }

    private static FieldWriter ofOptional(List<Schema> types) {
      if (types.size() != 2 || types.get(0).getType() != Schema.Type.NULL) {
        throw new IllegalArgumentException("no optional field of a position is of " + types);
      }
      FieldWriter ofValue = of(types.get(1));
      return (value, out) -> {
        out.writeIndex(value == null ? 0 : 1);
        if (value != null) {
          ofValue.write(value, out);
        }
      };
    }

    private static FieldWriter ofDecimal(int scale) {
      return (value, out) ->
          out.writeBytes(
              requireNonNull((BigDecimal) value).setScale(scale).unscaledValue().toByteArray());
    }
  }
}

package riskcapital.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.zip.CRC32C;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumWriter;
import org.junit.jupiter.api.Test;
import riskcapital.events.Position;

class PositionsChecksumTest {
  private static final Position BARE =
      Position.newBuilder()
          .setPositionKey("#1")
          .setAssetTypeCode("")
          .setQuantity(new BigDecimal("-0.00000001"))
          .setMarketValue(new BigDecimal("0.00"))
          .setCurrency("BRL")
          .build();

  private static final Position FULL =
      Position.newBuilder()
          .setPositionKey("posição-€-😀")
          .setAssetId("A-1")
          .setIsin("BRPETRACNPR6")
          .setAssetAlias("a".repeat(200))
          .setAssetTypeCode("SWAP")
          .setAssetCategory("")
          .setQuantity(new BigDecimal("99999999999999999999.99999999"))
          .setPrice(new BigDecimal("-99999999999999999999.99999999"))
          .setNotional(new BigDecimal("1.28"))
          .setMarketValue(new BigDecimal("-99999999999999999999999999.99"))
          .setCurrency("USD")
          .setFxRate(new BigDecimal("5.43210000"))
          .setCounterparty("Banco Ü")
          .build();

  private static final Position OF_OTHER_SCALES =
      Position.newBuilder(BARE)
          .setQuantity(new BigDecimal("1E+3"))
          .setPrice(new BigDecimal("1.500000000"))
          .setMarketValue(new BigDecimal("7"))
          .build();

  @Test
  void isOfTheEncodingThatAvroWrites() throws IOException {
    for (List<Position> rows :
        List.of(
            List.<Position>of(),
            List.of(BARE),
            List.of(FULL),
            List.of(OF_OTHER_SCALES),
            List.of(BARE, FULL, BARE))) {
      assertThat(PositionsChecksum.of(rows)).isEqualTo(ofAvro(rows));
    }
  }

  @Test
  void tellsTheOrderOfRows() {
    assertThat(PositionsChecksum.of(List.of(BARE, FULL)))
        .isNotEqualTo(PositionsChecksum.of(List.of(FULL, BARE)));
  }

  private static long ofAvro(List<Position> rows) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(bytes, null);
    SpecificDatumWriter<Position> writer = new SpecificDatumWriter<>(Position.getClassSchema());
    for (Position row : rows) {
      writer.write(row, encoder);
    }
    encoder.flush();
    CRC32C crc = new CRC32C();
    crc.update(bytes.toByteArray());
    return crc.getValue();
  }
}

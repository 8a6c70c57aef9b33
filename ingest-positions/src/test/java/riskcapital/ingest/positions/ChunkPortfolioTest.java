package riskcapital.ingest.positions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumWriter;
import org.junit.jupiter.api.Test;
import riskcapital.events.PositionsSnapshot;
import riskcapital.ingest.test.Items;
import riskcapital.schemas.PositionsChecksum;

class ChunkPortfolioTest {

  @Test
  void cutsByRows() {
    List<PositionsSnapshot> chunks =
        chunks(2, 900_000, IntStream.range(0, 5).mapToObj(i -> "x").toList());

    assertThat(chunks).extracting(chunk -> chunk.getPositions().size()).containsExactly(2, 2, 1);
    assertThat(chunks).extracting(PositionsSnapshot::getChunkIndex).containsExactly(0, 1, 2);
    assertThat(chunks)
        .allMatch(chunk -> chunk.getChunkCount() == 3 && chunk.getPositionCount() == 5);
    assertThat(chunks)
        .allMatch(chunk -> chunk.getChecksum() == PositionsChecksum.of(chunk.getPositions()));
    assertThat(chunks)
        .extracting(PositionsSnapshot::getContentHash)
        .containsOnly(chunks.get(0).getContentHash());
    assertThat(chunks).extracting(PositionsSnapshot::getEventId).doesNotHaveDuplicates();
  }

  @Test
  void cutsByBytesThatItNeverUnderestimates() throws IOException {
    List<String> aliases = IntStream.range(0, 300).mapToObj(i -> "\u20ac".repeat(i % 200)).toList();

    List<PositionsSnapshot> chunks = chunks(2_000, 10_000, aliases);

    assertThat(chunks).hasSizeGreaterThan(5);
    for (PositionsSnapshot chunk : chunks) {
      assertThat(bytes(chunk)).isLessThan(10_300);
    }
  }

  private static List<PositionsSnapshot> chunks(int rows, long bytes, List<String> aliases) {
    PositionsMapper mapper = new PositionsMapper(new ChunkPortfolio(rows, bytes), 1_000);
    List<PositionJson> json =
        aliases.stream()
            .map(
                alias ->
                    PositionJson.row()
                        .with("assetAlias", "\"" + alias + "\"")
                        .with("isin", "\"X\""))
            .toList();
    return Items.accepted(mapper, PositionJson.portfolio(1, json).toString()).makeEvents().stream()
        .map(event -> (PositionsSnapshot) event.value())
        .toList();
  }

  private static int bytes(PositionsSnapshot chunk) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(out, null);
    new SpecificDatumWriter<>(PositionsSnapshot.class).write(chunk, encoder);
    encoder.flush();
    return out.size();
  }
}

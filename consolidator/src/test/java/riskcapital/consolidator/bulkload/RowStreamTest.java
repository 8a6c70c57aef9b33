package riskcapital.consolidator.bulkload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowStreamTest {
  private static final List<Integer> MANY = IntStream.range(0, 200_000).boxed().toList();
  private static final String LINES =
      MANY.stream().map(n -> n + "\n").collect(Collectors.joining());

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 8_192, 10_000_000})
  void givesEveryRowHoweverMuchIsReadAtOnce(int atOnce) {
    RowStream<Integer> stream =
        new RowStream<>(MANY.iterator(), (row, columns) -> columns.add(row));

    assertThat(text(stream, atOnce)).isEqualTo(LINES);
    assertThat(stream.count()).isEqualTo(MANY.size());
    stream.requireWhole();
  }

  @Test
  void givesEveryByte() throws IOException {
    RowStream<Integer> stream =
        new RowStream<>(List.of(1, 23).iterator(), (row, columns) -> columns.add(row));

    assertThat(List.of(stream.read(), stream.read(), stream.read(), stream.read(), stream.read()))
        .containsExactly((int) '1', (int) '\n', (int) '2', (int) '3', (int) '\n');
    assertThat(stream.read()).isEqualTo(-1);
  }

  @Test
  void endsAtARowThatCantBeWrittenAndTellsWhy() {
    RowStream<Integer> stream =
        new RowStream<>(
            MANY.iterator(),
            (row, columns) -> {
              columns.add(row);
              if (row == 100_000) {
                throw new IllegalArgumentException("row " + row);
              }
            });

    String whole = text(stream, 1_000);
    assertThat(whole).isNotEmpty().endsWith("\n");
    assertThat(LINES).startsWith(whole).hasSizeGreaterThan(whole.length());
    assertThatThrownBy(stream::requireWhole)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("row 100000");
  }

  private static String text(RowStream<?> stream, int atOnce) {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    byte[] bytes = new byte[atOnce];
    for (int n = stream.read(bytes, 0, atOnce); n >= 0; n = stream.read(bytes, 0, atOnce)) {
      text.write(bytes, 0, n);
    }
    return text.toString(StandardCharsets.UTF_8);
  }
}

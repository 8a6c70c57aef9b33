package riskcapital.consolidator.bulkload;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EncodedRowsTest {
  private static final List<Row> ROWS =
      List.of(
          new Row(1, "plain", new BigDecimal("-0.05")),
          new Row(-2, null, null),
          new Row(3, "", new BigDecimal("1.00")),
          new Row(4, "tab\t feed\n return\r back\\ nul\0 \\N N n t 0", new BigDecimal("2")),
          new Row(5, "Ação é 日本 😀 \\t", null),
          new Row(6, "x".repeat(5_000), new BigDecimal("3")));

  private record Row(long id, @Nullable String text, @Nullable BigDecimal amount) {
    void give(Columns columns) {
      columns.add(id).add(text).add(amount);
    }
  }

  @Test
  void linesAreTheSameAsOfTheValues() {
    EncodedRows encoded = EncodedRows.of(ROWS, Row::give);
    List<Integer> indexes = new ArrayList<>();
    for (int index = 0; index < encoded.count(); index++) {
      indexes.add(index);
    }

    assertThat(lines(indexes, (index, columns) -> columns.add(0).addAll(encoded, index).add(9)))
        .isEqualTo(
            lines(
                ROWS,
                (row, columns) -> {
                  columns.add(0);
                  row.give(columns);
                  columns.add(9);
                }));
  }

  @Test
  void parametersAreTheTextsOfTheValues() {
    List<@Nullable String> amounts = Arrays.asList("-0.05", null, "1", "2", null, "3");
    EncodedRows encoded = EncodedRows.of(ROWS, Row::give);
    List<List<@Nullable Object>> values = new ArrayList<>();
    for (int index = 0; index < encoded.count(); index++) {
      RowValues row = new RowValues();
      row.addAll(encoded, index).add(9);
      values.add(Arrays.asList(row.toArray()));
    }

    assertThat(values)
        .isEqualTo(
            IntStream.range(0, ROWS.size())
                .mapToObj(
                    row ->
                        Arrays.<@Nullable Object>asList(
                            Long.toString(ROWS.get(row).id()),
                            ROWS.get(row).text(),
                            amounts.get(row),
                            9L))
                .toList());
  }

  @Test
  void nothingIsNoRow() {
    assertThat(EncodedRows.of(List.<Row>of(), Row::give).count()).isZero();
  }

  private static <R> String lines(List<R> rows, BiConsumer<R, Columns> columns) {
    LoadLines lines = new LoadLines(16);
    for (R row : rows) {
      columns.accept(row, lines);
      lines.endLine();
    }
    byte[] bytes = new byte[lines.length()];
    lines.copy(0, bytes, 0, bytes.length);
    return new String(bytes, StandardCharsets.UTF_8);
  }
}

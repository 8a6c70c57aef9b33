package riskcapital.consolidator.bulkload;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.junit.jupiter.api.Test;

class LoadLinesTest {
  private static final int MANY = 2_000;

  @Test
  void linesAreWhatTheServerReadsByDefault() {
    LoadLines lines = new LoadLines(16);
    lines
        .add(-7)
        .add("a\tb\nc\rd\\e\0f Ação 😀")
        .add((String) null)
        .add(LocalDate.parse("2026-11-27"))
        .add(LocalDateTime.parse("2026-11-27T14:00:00.000001"))
        .add((BigDecimal) null)
        .endLine();
    lines.add("").add(Long.MIN_VALUE).add(new BigDecimal("-0.05")).endLine();

    assertThat(text(lines))
        .isEqualTo(
            "-7\ta\\tb\\nc\\rd\\\\e\\0f Ação 😀\t\\N\t2026-11-27\t"
                + "2026-11-27 14:00:00.000001\t\\N\n\t-9223372036854775808\t-0.05\n");
    assertThat(lines.count()).isEqualTo(2);
  }

  @Test
  void numbersAreWrittenPlainly() {
    Random random = new Random(1);
    for (int n = 0; n < MANY; n++) {
      BigDecimal number =
          new BigDecimal(new BigInteger(random.nextInt(90), random), random.nextInt(-3, 30));
      BigDecimal signed = random.nextBoolean() ? number : number.negate();
      long whole = random.nextLong();
      LoadLines lines = new LoadLines(16);
      lines.add(whole).add(signed).endLine();
      String[] written = text(lines).strip().split("\t");
      assertThat(written[0]).isEqualTo(Long.toString(whole));
      assertThat(signed.toPlainString()).matches(Pattern.quote(written[1]) + "\\.?(00)*");
    }
  }

  @Test
  void zerosAtTheEndOfADecimalAreLeftOutInPairs() {
    LoadLines lines = new LoadLines(16);
    for (String number :
        List.of(
            "123456.00000000",
            "-1.25000000",
            "0.10",
            "0.00",
            "5.500",
            "0.000",
            "100",
            "-0.999999999999999999",
            "0.0000000000000000001")) {
      lines.add(new BigDecimal(number));
    }

    assertThat(text(lines))
        .isEqualTo(
            "123456\t-1.25\t0.10\t0\t5.5\t0.0\t100"
                + "\t-0.999999999999999999\t0.0000000000000000001");
  }

  @Test
  void textsAreWrittenAsAPrinterOfTheFormatWritesThem() {
    Random random = new Random(1);
    for (int n = 0; n < MANY; n++) {
      String text = text(random);
      LoadLines lines = new LoadLines(16);
      lines.add("before").add(text).endLine();
      assertThat(text(lines)).isEqualTo(CSVFormat.MYSQL.format("before", text) + "\n");
    }
  }

  private static String text(Random random) {
    List<String> parts = List.of("a", "Z", "9", " ", "\n", "\r", "\\", "\"", "'", "ç", "日", "😀");
    StringBuilder text = new StringBuilder("x");
    for (int n = random.nextInt(40); n > 0; n--) {
      text.append(parts.get(random.nextInt(parts.size())));
    }
    return text.append("x").toString();
  }

  private static String text(LoadLines lines) {
    byte[] bytes = new byte[lines.length()];
    lines.copy(0, bytes, 0, bytes.length);
    return new String(bytes, StandardCharsets.UTF_8);
  }
}

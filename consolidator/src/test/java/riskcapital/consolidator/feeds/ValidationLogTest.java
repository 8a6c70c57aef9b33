package riskcapital.consolidator.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import riskcapital.events.RuleFailure;

class ValidationLogTest {
  private final List<Integer> batches = new ArrayList<>();
  private final List<@Nullable Object> lines = new ArrayList<>();
  private final BatchEffects effects = new BatchEffects();

  /** Stands for the database. */
  private final class Recorder extends JdbcTemplate {
    @Override
    public int[] batchUpdate(String sql, List<? extends @Nullable Object[]> rows) {
      batches.add(rows.size());
      for (@Nullable Object[] row : rows) {
        lines.add(row[9]);
      }
      return new int[rows.size()];
    }
  }

  private final ValidationLog log = new ValidationLog(new Recorder(), Clock.systemUTC());

  @Test
  void holdsNoMoreThanABatchOfAPortfolioFullOfWarnings() {
    log.write(failures(12_001), effects);
    assertThat(batches).containsExactly(5_000, 5_000, 2_001);
    assertThat(lines).containsExactlyElementsOf(IntStream.rangeClosed(1, 12_001).boxed().toList());
    assertThat(effects.rows()).isEqualTo(Map.of("MARGIN_VALIDATION_LOG", 12_001));
  }

  @Test
  void writesNothingWhereNothingFailed() {
    log.write(failures(0), effects);
    assertThat(batches).isEmpty();
    assertThat(effects.rows()).isEmpty();
  }

  private static Stream<ValidationLog.Failed> failures(int count) {
    ValidationLog.Item item =
        new ValidationLog.Item(
            "POSITIONS", "7/2026-11-20/1", 7L, null, 1, LocalDate.of(2026, 11, 20), "event");
    return IntStream.rangeClosed(1, count)
        .mapToObj(line -> new RuleFailure("POS-001", "isin", line, "wrong check digit"))
        .map(rule -> new ValidationLog.Failed(item, rule, "WARN", "INGESTER"));
  }
}

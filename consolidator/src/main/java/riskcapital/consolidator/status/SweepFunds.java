package riskcapital.consolidator.status;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import riskcapital.consolidator.SqlFile;
import riskcapital.consolidator.derivation.DeriveFunds;
import riskcapital.consolidator.derivation.SweepSlices;
import riskcapital.consolidator.derivation.TouchedFunds;
import riskcapital.consolidator.derivation.Watermark;
import riskcapital.consolidator.policy.EvaluationParameters;
import riskcapital.consolidator.policy.OldestFreshDate;

/**
 * Derives the funds whose status moves by time or watermark alone. Level-triggered: it looks for
 * what differs now, so a missed sweep heals itself, and a second one at the same instant and facts
 * finds nothing.
 */
@Component
public class SweepFunds {
  private static final String FIND_FUNDS = SqlFile.read("status/find-funds-to-sweep.sql");
  private static final int FUNDS_PER_TRANSACTION = 500;

  /** A sweep ends, however often the watermark moves. */
  private static final int MOST_LOOKS = 10;

  private final JdbcClient jdbc;
  private final EvaluationParameters parameters;
  private final OldestFreshDate oldestFreshDate;
  private final Watermark watermark;
  private final SweepSlices slices;
  private final DeriveFunds derive;
  private final Clock clock;

  SweepFunds(
      JdbcClient jdbc,
      EvaluationParameters parameters,
      OldestFreshDate oldestFreshDate,
      Watermark watermark,
      SweepSlices slices,
      DeriveFunds derive,
      Clock clock) {
    this.jdbc = jdbc;
    this.parameters = parameters;
    this.oldestFreshDate = oldestFreshDate;
    this.watermark = watermark;
    this.slices = slices;
    this.derive = derive;
    this.clock = clock;
  }

  /**
   * Derives every fund that is due for it and does not rest after a failure, in transactions of at
   * most 500 funds. It looks again when the watermark has moved meanwhile: what started this sweep
   * starts none for that.
   *
   * @return how many funds were derived
   */
  public int sweep() {
    int funds = 0;
    Instant proven = watermark.least();
    for (int looks = 0; looks < MOST_LOOKS; looks++) {
      funds +=
          slices.run(
              "status",
              candidates(proven),
              FUNDS_PER_TRANSACTION,
              slice -> derive.derive(TouchedFunds.byTimeOrPeople(slice)));
      Instant before = proven;
      proven = watermark.least();
      if (Objects.equals(proven, before)) {
        break;
      }
    }
    return funds;
  }

  /** Funds whose status differs from what would be derived now, in id order. */
  private List<Long> candidates(@Nullable Instant proven) {
    Map<String, @Nullable Object> values = parameters.at(clock.instant(), proven);
    oldestFreshDate.addTo(values);
    return jdbc.sql(FIND_FUNDS).params(values).query(Long.class).list();
  }
}

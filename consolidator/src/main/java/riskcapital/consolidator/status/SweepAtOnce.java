package riskcapital.consolidator.status;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import riskcapital.consolidator.SqlFile;
import riskcapital.consolidator.UtcTime;
import riskcapital.consolidator.derivation.StartAtOnce;
import riskcapital.consolidator.derivation.Watermark;
import riskcapital.consolidator.feeds.WatermarkMoved;

/**
 * Starts the sweep as soon as the watermark reaches what a fund waits for: a submission to be
 * judged, a due date to be proven missed.
 */
@Component
class SweepAtOnce {
  private static final Logger LOG = LoggerFactory.getLogger(SweepAtOnce.class);
  private static final String IS_ANYTHING_PROVEN = SqlFile.read("status/is-anything-proven.sql");

  private final JdbcClient jdbc;
  private final Watermark watermark;
  private final StartAtOnce startAtOnce;

  SweepAtOnce(JdbcClient jdbc, Watermark watermark, StartAtOnce startAtOnce) {
    this.jdbc = jdbc;
    this.watermark = watermark;
    this.startAtOnce = startAtOnce;
  }

  /** The batch that moved the watermark is committed, so it does not fail with this. */
  @EventListener
  void onMoved(WatermarkMoved moved) {
    try {
      if (isAnythingProven()) {
        startAtOnce.start(SweepSchedule.TASK);
      }
    } catch (DataAccessException failure) {
      LOG.warn("the sweep waits for its schedule: {}", failure.toString());
    }
  }

  private boolean isAnythingProven() {
    return jdbc.sql(IS_ANYTHING_PROVEN)
        .param("watermark", UtcTime.of(watermark.least()))
        .query(Boolean.class)
        .single();
  }
}

package riskcapital.consolidator.aum;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import riskcapital.consolidator.JsonRows;
import riskcapital.consolidator.SqlFile;
import riskcapital.consolidator.UtcTime;
import riskcapital.consolidator.feeds.BatchEffects;
import riskcapital.consolidator.revisions.DatedRevision;
import riskcapital.consolidator.revisions.Stamp;
import riskcapital.events.AumReported;
import riskcapital.events.InvestorType;

/** {@code FUNDS_AUM_DAILY}: a row per fund, date and revision, holding the content that stands. */
@Component
class AumDaily {
  private static final String STANDING = SqlFile.read("aum/find-standing-aum.sql");
  private static final String UPSERT = SqlFile.read("aum/upsert-aum-daily.sql");
  private final JdbcClient jdbc;
  private final JdbcTemplate batch;
  private final Clock clock;

  AumDaily(JdbcClient jdbc, JdbcTemplate batch, @Qualifier("systemClock") Clock clock) {
    this.jdbc = jdbc;
    this.batch = batch;
    this.clock = clock;
  }

  /** What stands under those of the keys that are there. */
  Map<DatedRevision, Stamp> standing(Collection<DatedRevision> keys) {
    Map<DatedRevision, Stamp> standing = new HashMap<>();
    jdbc.sql(STANDING)
        .param("keys", JsonRows.of(keys, key -> List.of(key.fundId(), key.date(), key.revision())))
        .query(
            rs -> {
              standing.put(
                  new DatedRevision(
                      rs.getLong("fund_id"),
                      rs.getObject("reference_date", LocalDate.class),
                      rs.getInt("revision")),
                  new Stamp(
                      rs.getTimestamp("updated_at").toInstant(), rs.getString("content_hash")));
            });
    return standing;
  }

  /** Writes the contents, each in the place of what stood under its key. */
  void write(Collection<AumReported> events, BatchEffects effects) {
    if (!events.isEmpty()) {
      LocalDateTime now = UtcTime.at(clock.instant());
      batch.batchUpdate(UPSERT, events.stream().map(event -> row(event, now)).toList());
      effects.rows("FUNDS_AUM_DAILY", events.size());
    }
  }

  private static @Nullable Object[] row(AumReported event, LocalDateTime now) {
    return new @Nullable Object[] {
      event.getFundId(),
      event.getReferenceDate(),
      event.getRevision(),
      event.getFundName(),
      event.getFundCnpj(),
      event.getManagerId(),
      event.getManagerName(),
      event.getInvestorType() == InvestorType.UNSPECIFIED ? null : event.getInvestorType().name(),
      event.getPortfolioType(),
      event.getFundClass().name(),
      event.getFundClassDesc(),
      event.getStatus().name(),
      event.getCurrency(),
      event.getAum(),
      event.getShares(),
      event.getNavPerShare(),
      event.getLiquidityRatio(),
      event.getReturnDaily(),
      event.getReturnMonthly(),
      event.getReturnYtd(),
      event.getRiskRating(),
      event.getVar95(),
      event.getVar99(),
      event.getOwnMarginLimit(),
      UtcTime.at(event.getUpdatedAt()),
      event.getContentHash(),
      event.getEventId(),
      now
    };
  }
}

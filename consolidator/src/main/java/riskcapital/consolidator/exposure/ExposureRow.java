package riskcapital.consolidator.exposure;

import java.time.LocalDateTime;
import riskcapital.consolidator.SqlFile;
import riskcapital.consolidator.bulkload.Columns;
import riskcapital.consolidator.bulkload.TableRows;
import riskcapital.consolidator.derivation.Totals;
import riskcapital.consolidator.exposure.ExposureTable.Totalled;

/**
 * A row of {@code RISK_EXPOSURE_SNAPSHOT}.
 *
 * @param takenAt UTC
 */
record ExposureRow(Totalled portfolio, String name, Totals totals, LocalDateTime takenAt) {
  static final TableRows<ExposureRow> TABLE =
      new TableRows<>(
          SqlFile.read("exposure/load-exposure.sql"),
          SqlFile.read("exposure/replace-exposure.sql"),
          ExposureRow::give);

  private void give(Columns columns) {
    columns
        .add(portfolio.key().fundId())
        .add(name)
        .add(portfolio.key().date())
        .add(portfolio.key().revision())
        .add(totals.grossNotional())
        .add(totals.grossMarketValue())
        .add(totals.netMarketValue())
        .add(totals.exposure())
        .add(totals.count())
        .add(portfolio.baseCurrency())
        .add(takenAt);
  }
}

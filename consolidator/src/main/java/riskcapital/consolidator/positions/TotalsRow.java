package riskcapital.consolidator.positions;

import riskcapital.consolidator.SqlFile;
import riskcapital.consolidator.bulkload.Columns;
import riskcapital.consolidator.bulkload.TableRows;
import riskcapital.consolidator.revisions.DatedRevision;

/** A row of {@code POSITION_TOTALS}. */
record TotalsRow(DatedRevision key, String assetTypeCode, TypeTotals totals) {
  static final TableRows<TotalsRow> TABLE =
      new TableRows<>(
          SqlFile.read("positions/load-position-totals.sql"),
          SqlFile.read("positions/insert-position-totals.sql"),
          TotalsRow::give);

  private void give(Columns columns) {
    columns
        .add(key.fundId())
        .add(key.date())
        .add(key.revision())
        .add(assetTypeCode)
        .add(totals.grossNotional())
        .add(totals.grossMarketValue())
        .add(totals.netMarketValue())
        .add(totals.exposure())
        .add(totals.count())
        .add(totals.withoutCounterparty());
  }
}

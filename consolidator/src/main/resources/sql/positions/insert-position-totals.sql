-- Totals by asset type of portfolios that have none.
insert into POSITION_TOTALS (
  fund_id, portfolio_date, revision, asset_type_code, gross_notional, gross_market_value,
  net_market_value, exposure_amount, position_count, without_counterparty)
values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)

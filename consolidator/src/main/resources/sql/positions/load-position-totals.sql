-- Totals by asset type of portfolios that have none. The format is that of load-positions.sql. A key that is there
-- is a warning, which refuses the batch.
load data local infile 'totals' into table POSITION_TOTALS character set utf8mb4 (
  fund_id, portfolio_date, revision, asset_type_code, gross_notional, gross_market_value,
  net_market_value, exposure_amount, position_count, without_counterparty)

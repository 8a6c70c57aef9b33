-- Exposure by class of portfolios, each row in the place of the one with its key. The format is that of
-- load-positions.sql.
load data local infile 'exposure' replace into table RISK_EXPOSURE_SNAPSHOT character set utf8mb4 (
  fund_id, exposure_class, portfolio_date, revision, gross_notional, gross_market_value, net_market_value,
  exposure_amount, position_count, base_currency, snapshot_timestamp)

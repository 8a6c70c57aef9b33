-- Rows of newest portfolios, each in the place of the one with its key. The format is the server's own: fields
-- end with tabs, lines with line feeds, a backslash escapes, and null is \N.
load data local infile 'positions' replace into table PORTFOLIO_POSITIONS character set utf8mb4 (
  fund_id, position_key, portfolio_date, revision, asset_id, isin_code, asset_alias,
  asset_type_code, asset_category, quantity, price_value, notional_value, market_value,
  market_value_base, currency, fx_rate, counterparty, snapshot_timestamp, shelf)

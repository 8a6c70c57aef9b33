-- Exposure by class of portfolios, each row in the place of the one with its key.
replace into RISK_EXPOSURE_SNAPSHOT (
  fund_id, exposure_class, portfolio_date, revision, gross_notional, gross_market_value, net_market_value,
  exposure_amount, position_count, base_currency, snapshot_timestamp)
values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)

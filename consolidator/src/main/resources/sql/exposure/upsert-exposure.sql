-- Exposure of a class of a fund's newest portfolio. The time of the snapshot, which tells since when this stands, is
-- assigned first.
insert into RISK_EXPOSURE_SNAPSHOT (
  fund_id, exposure_class, portfolio_date, revision, gross_notional, gross_market_value, net_market_value,
  exposure_amount, position_count, base_currency, snapshot_timestamp)
values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
on duplicate key update
  snapshot_timestamp = if(
    (portfolio_date, revision, gross_notional, gross_market_value, net_market_value, exposure_amount,
      position_count, base_currency)
    <=> (values(portfolio_date), values(revision), values(gross_notional), values(gross_market_value),
      values(net_market_value), values(exposure_amount), values(position_count), values(base_currency)),
    snapshot_timestamp, values(snapshot_timestamp)),
  portfolio_date = values(portfolio_date),
  revision = values(revision),
  gross_notional = values(gross_notional),
  gross_market_value = values(gross_market_value),
  net_market_value = values(net_market_value),
  exposure_amount = values(exposure_amount),
  position_count = values(position_count),
  base_currency = values(base_currency)

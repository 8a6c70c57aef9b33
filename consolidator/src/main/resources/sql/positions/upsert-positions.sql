-- Rows of newest portfolios, each in the place of the one with its key.
insert into PORTFOLIO_POSITIONS (
  fund_id, position_key, portfolio_date, revision, asset_id, isin_code, asset_alias,
  asset_type_code, asset_category, quantity, price_value, notional_value, market_value,
  market_value_base, currency, fx_rate, counterparty, snapshot_timestamp, shelf)
values (
  ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
on duplicate key update
  revision = values(revision),
  asset_id = values(asset_id),
  isin_code = values(isin_code),
  asset_alias = values(asset_alias),
  asset_type_code = values(asset_type_code),
  asset_category = values(asset_category),
  quantity = values(quantity),
  price_value = values(price_value),
  notional_value = values(notional_value),
  market_value = values(market_value),
  market_value_base = values(market_value_base),
  currency = values(currency),
  fx_rate = values(fx_rate),
  counterparty = values(counterparty),
  snapshot_timestamp = values(snapshot_timestamp)

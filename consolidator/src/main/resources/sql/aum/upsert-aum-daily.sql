-- The content that stands under (fund, date, revision) takes the place of any other. When it was stored is told of
-- a content, so it stays while the content does; the hash, which tells, is assigned last.
insert into FUNDS_AUM_DAILY (
  fund_id, reference_date, revision, fund_name, fund_cnpj, manager_id, manager_name, investor_type,
  portfolio_type, fund_class, fund_class_desc, status, currency, aum_value, shares, nav_per_share,
  liquidity_ratio, return_daily, return_monthly, return_ytd, risk_rating, var_95, var_99,
  own_margin_limit, updated_at, content_hash, event_id, recorded_at)
values (
  ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
on duplicate key update
  fund_name = values(fund_name),
  fund_cnpj = values(fund_cnpj),
  manager_id = values(manager_id),
  manager_name = values(manager_name),
  investor_type = values(investor_type),
  portfolio_type = values(portfolio_type),
  fund_class = values(fund_class),
  fund_class_desc = values(fund_class_desc),
  status = values(status),
  currency = values(currency),
  aum_value = values(aum_value),
  shares = values(shares),
  nav_per_share = values(nav_per_share),
  liquidity_ratio = values(liquidity_ratio),
  return_daily = values(return_daily),
  return_monthly = values(return_monthly),
  return_ytd = values(return_ytd),
  risk_rating = values(risk_rating),
  var_95 = values(var_95),
  var_99 = values(var_99),
  own_margin_limit = values(own_margin_limit),
  updated_at = values(updated_at),
  event_id = values(event_id),
  recorded_at = if(content_hash = values(content_hash), recorded_at, values(recorded_at)),
  content_hash = values(content_hash)

-- The snapshot is the newest AUM of a fund by (date, revision); a row is written only when it differs.
insert into FUNDS_AUM_SNAPSHOT (
  fund_id, as_of_date, revision, fund_name, fund_cnpj, manager_id, manager_name, investor_type,
  portfolio_type, fund_class, fund_class_desc, status, currency, aum_value, liquidity_ratio,
  return_daily, return_monthly, return_ytd, risk_rating, var_95, var_99, own_margin_limit,
  updated_at, content_hash, snapshot_timestamp)
select straight_join
  d.fund_id, d.reference_date, d.revision, d.fund_name, d.fund_cnpj, d.manager_id, d.manager_name,
  d.investor_type, d.portfolio_type, d.fund_class, d.fund_class_desc, d.status, d.currency,
  d.aum_value, d.liquidity_ratio, d.return_daily, d.return_monthly, d.return_ytd, d.risk_rating,
  d.var_95, d.var_99, d.own_margin_limit, d.updated_at, d.content_hash, :now
from json_table(:funds, '$[*]' columns (fund_id bigint path '$[0]')) k
join lateral (
  select n.reference_date, n.revision
  from FUNDS_AUM_DAILY n force index (primary)
  where n.fund_id = k.fund_id
  order by n.fund_id desc, n.reference_date desc, n.revision desc
  limit 1) newest on true
join FUNDS_AUM_DAILY d force index (primary)
  on d.fund_id = k.fund_id and d.reference_date = newest.reference_date and d.revision = newest.revision
left join FUNDS_AUM_SNAPSHOT s force index (primary) on s.fund_id = k.fund_id
where s.fund_id is null
  or s.as_of_date <> d.reference_date
  or s.revision <> d.revision
  or s.content_hash <> d.content_hash
  or s.updated_at <> d.updated_at
on duplicate key update
  as_of_date = values(as_of_date),
  revision = values(revision),
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
  liquidity_ratio = values(liquidity_ratio),
  return_daily = values(return_daily),
  return_monthly = values(return_monthly),
  return_ytd = values(return_ytd),
  risk_rating = values(risk_rating),
  var_95 = values(var_95),
  var_99 = values(var_99),
  own_margin_limit = values(own_margin_limit),
  updated_at = values(updated_at),
  content_hash = values(content_hash),
  snapshot_timestamp = values(snapshot_timestamp)

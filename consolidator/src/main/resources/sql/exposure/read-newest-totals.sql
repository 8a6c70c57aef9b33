-- Totals by asset type of the newest portfolio (by date and revision) of every fund of the scope.
--
-- Parameters: scope
select
  p.fund_id, p.portfolio_date, p.revision, p.base_currency, t.asset_type_code, t.gross_notional,
  t.gross_market_value, t.net_market_value, t.exposure_amount, t.position_count
from DERIVATION_SCOPE s force index (primary)
join lateral (
  select n.fund_id, n.portfolio_date, n.revision, n.base_currency
  from PORTFOLIOS n force index (primary)
  where n.fund_id = s.fund_id
  order by n.fund_id desc, n.portfolio_date desc, n.revision desc
  limit 1
) p on true
straight_join POSITION_TOTALS t
  on t.fund_id = p.fund_id and t.portfolio_date = p.portfolio_date and t.revision = p.revision
where s.scope_id = :scope

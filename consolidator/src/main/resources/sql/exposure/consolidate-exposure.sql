-- Exposure by class of the newest portfolio (by date and revision) of every fund of the scope: its position
-- totals joined with the mapping; a type that is not mapped is UNMAPPED. Gross never nets.
--
-- Parameters: scope, now
insert into RISK_EXPOSURE_SNAPSHOT (
  fund_id, exposure_class, portfolio_date, revision, gross_notional, gross_market_value, net_market_value,
  exposure_amount, position_count, base_currency, snapshot_timestamp)
select *
from (
  select
    p.fund_id,
    coalesce(m.exposure_class, 'UNMAPPED') as exposure_class,
    p.portfolio_date,
    p.revision,
    sum(t.gross_notional) as gross_notional,
    sum(t.gross_market_value) as gross_market_value,
    sum(t.net_market_value) as net_market_value,
    sum(t.exposure_amount) as exposure_amount,
    sum(t.position_count) as position_count,
    p.base_currency,
    :now as derived_at
  from DERIVATION_SCOPE s force index (primary)
  join lateral (
    select n.fund_id, n.portfolio_date, n.revision, n.base_currency
    from PORTFOLIOS n force index (primary)
    where n.fund_id = s.fund_id
    order by n.fund_id desc, n.portfolio_date desc, n.revision desc
    limit 1
  ) p on true
  straight_join POSITION_TOTALS t force index (primary)
    on t.fund_id = p.fund_id and t.portfolio_date = p.portfolio_date and t.revision = p.revision
  left join ASSET_TYPE_MAPPING m on m.asset_type_code = t.asset_type_code
  where s.scope_id = :scope
  group by p.fund_id, coalesce(m.exposure_class, 'UNMAPPED'), p.portfolio_date, p.revision, p.base_currency
) d
on duplicate key update
  snapshot_timestamp = if(
    (RISK_EXPOSURE_SNAPSHOT.portfolio_date, RISK_EXPOSURE_SNAPSHOT.revision,
      RISK_EXPOSURE_SNAPSHOT.gross_notional, RISK_EXPOSURE_SNAPSHOT.gross_market_value,
      RISK_EXPOSURE_SNAPSHOT.net_market_value, RISK_EXPOSURE_SNAPSHOT.exposure_amount,
      RISK_EXPOSURE_SNAPSHOT.position_count, RISK_EXPOSURE_SNAPSHOT.base_currency)
    <=> (d.portfolio_date, d.revision, d.gross_notional, d.gross_market_value, d.net_market_value,
      d.exposure_amount, d.position_count, d.base_currency),
    RISK_EXPOSURE_SNAPSHOT.snapshot_timestamp, d.derived_at),
  portfolio_date = d.portfolio_date,
  revision = d.revision,
  gross_notional = d.gross_notional,
  gross_market_value = d.gross_market_value,
  net_market_value = d.net_market_value,
  exposure_amount = d.exposure_amount,
  position_count = d.position_count,
  base_currency = d.base_currency

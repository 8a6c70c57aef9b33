-- Portfolio revisions of a fund dated or recorded in the period, each with its totals; an empty one has one row.
--
-- Parameters: fund, from_date, to_date, from_at, until_at
select
  p.fund_id, p.portfolio_date, p.revision, p.base_currency, p.position_count, p.rejected_rows, p.updated_at,
  p.content_hash, p.event_id, p.recorded_at, t.asset_type_code, t.gross_notional, t.gross_market_value,
  t.net_market_value, t.exposure_amount, t.position_count as type_position_count
from PORTFOLIOS p
left join POSITION_TOTALS t
  on t.fund_id = p.fund_id and t.portfolio_date = p.portfolio_date and t.revision = p.revision
where p.fund_id = :fund
  and (p.portfolio_date between :from_date and :to_date or p.recorded_at >= :from_at and p.recorded_at < :until_at)
order by p.portfolio_date, p.revision, t.asset_type_code

-- The portfolio revisions of packed/portfolios.sql, each with its totals; an empty one has one row.
--
-- Parameters: fund, portfolios (JSON array of [date, revision])
select
  p.fund_id, p.portfolio_date, p.revision, p.base_currency, p.position_count, p.rejected_rows, p.updated_at,
  p.content_hash, p.event_id, p.recorded_at, t.asset_type_code, t.gross_notional, t.gross_market_value,
  t.net_market_value, t.exposure_amount, t.position_count as type_position_count
from json_table(:portfolios, '$[*]' columns (portfolio_date date path '$[0]', revision int path '$[1]')) k
straight_join PORTFOLIOS p
  on p.fund_id = :fund and p.portfolio_date = k.portfolio_date and p.revision = k.revision
left join POSITION_TOTALS t
  on t.fund_id = p.fund_id and t.portfolio_date = p.portfolio_date and t.revision = p.revision
order by p.portfolio_date, p.revision, t.asset_type_code

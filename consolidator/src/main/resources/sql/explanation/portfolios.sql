-- The portfolios that a label follows from, as recorded by an instant: the newest, and while they are incomplete
-- those before it, down to the first complete one; with their totals.
--
-- Parameters: fund, date, revision, at
with known as (
  select portfolio_date, revision, rejected_rows, event_id, updated_at, recorded_at
  from PORTFOLIOS
  where fund_id = :fund and recorded_at <= :at
    and (portfolio_date < :date or portfolio_date = :date and revision <= :revision)
),
complete as (
  select portfolio_date, revision
  from known
  where rejected_rows = 0
  order by portfolio_date desc, revision desc
  limit 1
)
select
  k.portfolio_date, k.revision, k.rejected_rows, k.event_id, k.updated_at, k.recorded_at,
  t.asset_type_code, t.exposure_amount, t.position_count
from known k
left join complete c on true
left join POSITION_TOTALS t
  on t.fund_id = :fund and t.portfolio_date = k.portfolio_date and t.revision = k.revision
where c.portfolio_date is null or k.portfolio_date > c.portfolio_date
  or k.portfolio_date = c.portfolio_date and k.revision >= c.revision
order by k.portfolio_date desc, k.revision desc, t.asset_type_code

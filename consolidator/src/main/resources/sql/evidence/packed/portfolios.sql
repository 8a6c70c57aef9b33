-- The portfolio revisions of a fund that its pack holds, as one JSON array of [date, revision]: those dated or
-- recorded in the period, and those that gave the label at its start. These are the newest dated before, by what
-- stands today and by what was stored by then, each with those before it down to the newest complete one.
--
-- Parameters: fund, from_date, to_date, from_at, until_at
with before_it as (
  select portfolio_date, revision, rejected_rows, recorded_at < :from_at as was_stored
  from PORTFOLIOS
  where fund_id = :fund and portfolio_date < :from_date
),
standing as (
  select portfolio_date, revision
  from before_it
  where rejected_rows = 0
  order by portfolio_date desc, revision desc
  limit 1
),
known as (
  select portfolio_date, revision
  from before_it
  where rejected_rows = 0 and was_stored
  order by portfolio_date desc, revision desc
  limit 1
)
select coalesce(json_arrayagg(json_array(portfolio_date, revision)), json_array()) as packed
from (
  select portfolio_date, revision
  from PORTFOLIOS
  where fund_id = :fund
    and (portfolio_date between :from_date and :to_date or recorded_at >= :from_at and recorded_at < :until_at)
  union
  select b.portfolio_date, b.revision
  from before_it b
  left join standing s on true
  where s.revision is null or (b.portfolio_date, b.revision) >= (s.portfolio_date, s.revision)
  union
  select b.portfolio_date, b.revision
  from before_it b
  left join known k on true
  where b.was_stored and (k.revision is null or (b.portfolio_date, b.revision) >= (k.portfolio_date, k.revision))
) packed

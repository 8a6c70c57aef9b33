-- The next funds, at most 500, that have rows of a date, each with its shelf and the date of its newest portfolio. The
-- rows are read in order, to the last of the 500 funds: which costs less than a look-up a fund, unless portfolios are
-- large.
--
-- Parameters: date, shelf and fund (after which to begin)
select r.shelf, r.fund_id, (
    select p.portfolio_date
    from PORTFOLIOS p force index (primary)
    where p.fund_id = r.fund_id
    order by p.fund_id desc, p.portfolio_date desc
    limit 1) as newest_date
from (
  select distinct shelf, fund_id
  from PORTFOLIO_POSITIONS force index (primary)
  where portfolio_date = :date and (shelf > :shelf or (shelf = :shelf and fund_id > :fund))
  order by shelf, fund_id
  limit 500
) r
order by r.shelf, r.fund_id

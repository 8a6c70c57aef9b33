-- Funds that have rows of a date before that of their newest portfolio.
--
-- Parameters: date
select r.fund_id
from (
  select distinct fund_id
  from PORTFOLIO_POSITIONS force index (primary)
  where portfolio_date = :date
) r
where :date < (
  select p.portfolio_date
  from PORTFOLIOS p force index (primary)
  where p.fund_id = r.fund_id
  order by p.fund_id desc, p.portfolio_date desc
  limit 1)
order by r.fund_id

-- Dates of which there are rows of portfolios, but for the latest, which is former for nobody. One look-up a date,
-- however many rows.
select d.portfolio_date
from (
  select distinct portfolio_date
  from PORTFOLIO_POSITIONS force index (primary)
) d
where d.portfolio_date < (
  select portfolio_date
  from PORTFOLIO_POSITIONS force index (primary)
  order by portfolio_date desc
  limit 1)
order by d.portfolio_date

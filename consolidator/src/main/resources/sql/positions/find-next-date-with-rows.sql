-- The next date of which there are rows of portfolios.
--
-- Parameters: after
select portfolio_date
from PORTFOLIO_POSITIONS force index (primary)
where portfolio_date > :after
order by portfolio_date
limit 1

-- Exceptions of a fund that were live in the period.
--
-- Parameters: fund, from_at, until_at
select *
from MARGIN_EXCEPTIONS
where fund_id = :fund and opened_at < :until_at and (closed_at is null or closed_at >= :from_at)
order by opened_at, exception_id

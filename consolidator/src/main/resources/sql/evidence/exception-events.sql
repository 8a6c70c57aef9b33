-- Every event of the exceptions of a fund that were live in the period.
--
-- Parameters: fund, from_at, until_at
select v.*
from MARGIN_EXCEPTIONS e
straight_join MARGIN_EXCEPTION_EVENTS v on v.exception_id = e.exception_id
where e.fund_id = :fund and e.opened_at < :until_at and (e.closed_at is null or e.closed_at >= :from_at)
order by e.opened_at, e.exception_id, v.sequence

-- Every status of a fund that was recorded on a day up to an instant, the oldest first.
--
-- Parameters: fund, date, at
select *
from MARGIN_STATUS_HISTORY
where fund_id = :fund and business_date = :date and recorded_at <= :at
order by fund_id, business_date, recorded_at

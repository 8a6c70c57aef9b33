-- Every status of a fund recorded for a day of the period.
--
-- Parameters: fund, from_date, to_date
select *
from MARGIN_STATUS_HISTORY
where fund_id = :fund and business_date between :from_date and :to_date
order by business_date, recorded_at

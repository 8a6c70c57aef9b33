-- What was known of a fund for a day, as recorded at an instant: the newest status of the day, or where the day has
-- none the status that it began with.
--
-- Parameters: fund, date, at
select *
from MARGIN_STATUS_HISTORY
where fund_id = :fund and business_date <= :date and recorded_at <= :at
order by fund_id desc, business_date desc, recorded_at desc
limit 1

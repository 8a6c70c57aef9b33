-- The least watermark of the status of a fund that was known at an instant.
--
-- Parameters: fund, at
select proven_until
from MARGIN_STATUS_HISTORY
where fund_id = :fund and recorded_at <= :at
order by recorded_at desc
limit 1

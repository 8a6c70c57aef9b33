-- Failed rules of a fund's items dated or logged in the period.
--
-- Parameters: fund, from_date, to_date, from_at, until_at
select *
from MARGIN_VALIDATION_LOG
where fund_id = :fund
  and (business_date between :from_date and :to_date or recorded_at >= :from_at and recorded_at < :until_at)
order by id

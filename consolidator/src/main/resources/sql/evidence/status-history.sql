-- Every status of a fund recorded for a day of the period, and the one in force at its start.
--
-- Parameters: fund, from_date, to_date
select *
from MARGIN_STATUS_HISTORY
where fund_id = :fund
  and (business_date between :from_date and :to_date
    or (business_date, recorded_at) = (
      select business_date, recorded_at
      from MARGIN_STATUS_HISTORY
      where fund_id = :fund and business_date < :from_date
      order by fund_id desc, business_date desc, recorded_at desc
      limit 1))
order by business_date, recorded_at

-- The oldest AUM date that is not stale today: at most stale_after business days in (date, today].
--
-- Parameters: market, today, stale_after
select min(d.calendar_date)
from CALENDAR_DAYS today
join CALENDAR_DAYS d
  on d.market = today.market and d.business_day_number >= today.business_day_number - :stale_after
where today.market = :market and today.calendar_date = :today

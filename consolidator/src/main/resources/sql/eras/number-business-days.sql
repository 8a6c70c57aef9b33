-- Numbers the market's business days anew: a changed day moves all later ones.
--
-- Parameters: market
update (
  select calendar_date, sum(is_business_day) over (order by calendar_date) as business_day_number
  from CALENDAR_DAYS
  where market = :market
) n
straight_join CALENDAR_DAYS d
  on d.market = :market and d.calendar_date = n.calendar_date and d.business_day_number <> n.business_day_number
set d.business_day_number = n.business_day_number

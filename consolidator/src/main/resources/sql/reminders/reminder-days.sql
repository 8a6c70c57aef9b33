-- Business days whose cut-off has come and is proven, with the bounds of what falls due two business days later,
-- as far as some of that is still ahead. A month reaches over any row of holidays.
--
-- Parameters: market, now, proven (the lesser of now and the feeds' watermark)
select r.calendar_date as reminder_day, r.cut_off_at, due.starts_at as due_from, later.starts_at as due_until
  from CALENDAR_DAYS r force index (primary)
  straight_join CALENDAR_DAYS due force index (calendar_days_number)
    on due.market = r.market
   and due.business_day_number = r.business_day_number + 2
   and due.is_business_day
  straight_join CALENDAR_DAYS later force index (calendar_days_number)
    on later.market = r.market
   and later.business_day_number = r.business_day_number + 3
   and later.is_business_day
 where r.market = :market
   and r.calendar_date between date(:proven) - interval 31 day and date(:proven) + interval 1 day
   and r.is_business_day
   and r.cut_off_at <= :proven
   and later.starts_at > :now
 order by r.calendar_date

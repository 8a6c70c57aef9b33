-- Business days from one date to another, both included.
select calendar_date
  from CALENDAR_DAYS force index (primary)
 where market = :market
   and is_business_day
   and calendar_date between :from and :to

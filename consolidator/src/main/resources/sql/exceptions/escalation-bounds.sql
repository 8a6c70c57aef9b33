-- What now has escalated. Level 2 is reached at the cut-off of the 1st business day after the day on which the
-- clock of escalation started, level 3 at that of the 3rd. So with the newest business day whose cut-off has
-- come, level 2 is reached by what started before that day (second_before), and level 3 by what started before the day
-- two business days earlier
-- (third_before). A month reaches over any row of holidays.
--
-- Parameters: market, now
select newest.starts_at as second_before, earlier.starts_at as third_before
  from (select d.starts_at, d.business_day_number
          from CALENDAR_DAYS d force index (primary)
         where d.market = :market
           and d.calendar_date between date(:now) - interval 31 day and date(:now) + interval 1 day
           and d.is_business_day
           and d.cut_off_at <= :now
         order by d.calendar_date desc
         limit 1) newest
  straight_join CALENDAR_DAYS earlier force index (calendar_days_number)
    on earlier.market = :market
   and earlier.business_day_number = newest.business_day_number - 2
   and earlier.is_business_day

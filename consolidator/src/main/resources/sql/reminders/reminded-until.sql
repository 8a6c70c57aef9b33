-- Start of the third business day after the newest one whose cut-off has come and is proven: what falls due
-- before it has had its day of reminder, two business days before due. A month reaches over any row of holidays.
--
-- Parameters: market, proven (the lesser of now and the feeds' watermark)
select third.starts_at
  from (select d.business_day_number
          from CALENDAR_DAYS d
         where d.market = :market
           and d.calendar_date between date(:proven) - interval 31 day
                                   and date(:proven) + interval 1 day
           and d.is_business_day
           and d.cut_off_at <= :proven
         order by d.calendar_date desc
         limit 1) newest
  join CALENDAR_DAYS third
    on third.market = :market
   and third.business_day_number = newest.business_day_number + 3
   and third.is_business_day

-- The oldest AUM date that is not stale today: at most stale_after business days in (date, today]. Where today
-- is outside the calendar Monday to Friday count, by their number since a Monday, the day 2 of to_days.
--
-- Parameters: market, today, stale_after
select coalesce(
  ( select min(d.calendar_date)
    from CALENDAR_DAYS d force index (calendar_days_number)
    where d.market = :market
      and d.business_day_number = (
        select n.business_day_number
        from CALENDAR_DAYS n force index (calendar_days_number)
        where n.market = :market
          and n.business_day_number >= (
            select today.business_day_number - :stale_after
            from CALENDAR_DAYS today force index (primary)
            where today.market = :market and today.calendar_date = :today)
        order by n.business_day_number
        limit 1)),
  ( select from_days(2 + 7 * (weekdays_before div 5) + mod(weekdays_before, 5))
    from (
      select 5 * ((to_days(:today) - 2) div 7) + least(mod(to_days(:today) - 2, 7) + 1, 5) - :stale_after - 1
        as weekdays_before) oldest))

-- Lets a day be what its weekday makes it.
delete from BUSINESS_CALENDAR where market = :market and calendar_date = :calendar_date

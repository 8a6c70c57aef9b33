-- Every day that differs from Monday to Friday.
select market, cast(calendar_date as char) as calendar_date, is_business_day, name from BUSINESS_CALENDAR

-- A day of a market's calendar.
--
-- Parameters, in order: the columns as listed
insert into CALENDAR_DAYS (
  market, calendar_date, is_business_day, rolls_to, next_business_day, business_day_number, starts_at, ends_at,
  cut_off_at, due_cut_off_at, floor_cut_off_at)
values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
on duplicate key update
  is_business_day = values(is_business_day),
  rolls_to = values(rolls_to),
  next_business_day = values(next_business_day),
  business_day_number = values(business_day_number),
  starts_at = values(starts_at),
  ends_at = values(ends_at),
  cut_off_at = values(cut_off_at),
  due_cut_off_at = values(due_cut_off_at),
  floor_cut_off_at = values(floor_cut_off_at)

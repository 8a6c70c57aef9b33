-- Recorded changes of the market's calendar, newest first; before_value is null where there was no row.
--
-- Parameters: market
select
  cast(substring_index(policy_key, '|', -1) as date) as calendar_date,
  case before_value ->> '$.is_business_day' when 'true' then true when '1' then true when 'false' then false
    when '0' then false end as before_value,
  recorded_at
from POLICY_CHANGES
where kind = 'BUSINESS_CALENDAR' and substring_index(policy_key, '|', 1) = :market
order by recorded_at desc

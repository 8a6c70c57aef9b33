-- Days of a market from a date on that differ from Monday to Friday, as they were at an instant.
--
-- Parameters: at, market, from_date
with later as (
  select
    policy_key, before_value,
    row_number() over (partition by policy_key order by recorded_at) as nth
  from POLICY_CHANGES
  where kind = 'BUSINESS_CALENDAR' and recorded_at > :at
    and substring_index(policy_key, '|', 1) = :market
)
select b.calendar_date, b.is_business_day, b.name
from BUSINESS_CALENDAR b
where b.market = :market and b.calendar_date >= :from_date
  and not exists (
    select 1 from later l
    where l.policy_key = concat(b.market, '|', b.calendar_date) collate utf8mb4_bin)
union all
select
  cast(substring_index(policy_key, '|', -1) as date),
  before_value -> '$.is_business_day' in (cast('true' as json), cast('1' as json)),
  before_value ->> '$.name'
from later
where nth = 1 and before_value is not null
  and cast(substring_index(policy_key, '|', -1) as date) >= :from_date

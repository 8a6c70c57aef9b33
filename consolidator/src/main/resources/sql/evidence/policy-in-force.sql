-- Policy as it was at the end of the period: that of today with what changed since undone. Of the calendar the days
-- from the beginning of the period to a year after it.
--
-- Parameters: market, from_date, to_date, until_at
with later as (
  select
    kind, policy_key, before_value,
    row_number() over (partition by kind, policy_key order by recorded_at) as nth
  from POLICY_CHANGES
  where recorded_at >= :until_at
),
today as (
  select
    'SUBMISSION_POLICY' as kind, concat(exposure_class, '|', investor_type) collate utf8mb4_bin as policy_key,
    json_object('interval_days', interval_days) as value
  from SUBMISSION_POLICY
  union all
  select 'LIMIT_RULE', concat(metric, '|', scope, '|', valid_from) collate utf8mb4_bin, json_object('share', share)
  from LIMIT_RULE
  union all
  select 'ASSET_TYPE_MAPPING', asset_type_code, json_object('exposure_class', exposure_class)
  from ASSET_TYPE_MAPPING
  union all
  select
    'BUSINESS_CALENDAR', concat(market, '|', calendar_date) collate utf8mb4_bin,
    json_object('name', name, 'is_business_day', if(is_business_day, cast('true' as json), cast('false' as json)))
  from BUSINESS_CALENDAR
  where market = :market
),
held as (
  select t.kind, t.policy_key, t.value
  from today t
  where not exists (select 1 from later l where l.kind = t.kind and l.policy_key = t.policy_key)
  union all
  select kind, policy_key, before_value
  from later
  where nth = 1 and before_value is not null
)
select kind, policy_key, value
from held
where kind <> 'BUSINESS_CALENDAR'
  or substring_index(policy_key, '|', 1) = :market
    and cast(substring_index(policy_key, '|', -1) as date) between :from_date and :to_date + interval 1 year
order by kind, policy_key

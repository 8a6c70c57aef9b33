-- Days between submissions as they were at an instant, each with the change that set it; a row without one came
-- with the schema.
--
-- Parameters: at
with later as (
  select
    policy_key, before_value,
    row_number() over (partition by policy_key order by recorded_at) as nth
  from POLICY_CHANGES
  where kind = 'SUBMISSION_POLICY' and recorded_at > :at
),
held as (
  select
    concat(p.exposure_class, '|', p.investor_type) collate utf8mb4_bin as policy_key, p.interval_days
  from SUBMISSION_POLICY p
  where not exists (
    select 1 from later l
    where l.policy_key = concat(p.exposure_class, '|', p.investor_type) collate utf8mb4_bin)
  union all
  select policy_key, cast(before_value ->> '$.interval_days' as signed)
  from later
  where nth = 1 and before_value is not null
)
select
  substring_index(h.policy_key, '|', 1) as exposure_class,
  substring_index(h.policy_key, '|', -1) as investor_type,
  h.interval_days,
  c.id as change_id, c.actor, c.reason, c.recorded_at
from held h
left join lateral (
  select id, actor, reason, recorded_at
  from POLICY_CHANGES
  where kind = 'SUBMISSION_POLICY' and policy_key = h.policy_key and recorded_at <= :at
  order by recorded_at desc
  limit 1
) c on true
order by exposure_class, investor_type

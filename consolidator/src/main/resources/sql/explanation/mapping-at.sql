-- Classes of asset types as they were at an instant, each with the change that set it; a row without one came with
-- the schema.
--
-- Parameters: at
with later as (
  select
    policy_key, before_value,
    row_number() over (partition by policy_key order by recorded_at) as nth
  from POLICY_CHANGES
  where kind = 'ASSET_TYPE_MAPPING' and recorded_at > :at
),
held as (
  select m.asset_type_code, m.exposure_class
  from ASSET_TYPE_MAPPING m
  where not exists (select 1 from later l where l.policy_key = m.asset_type_code)
  union all
  select policy_key, before_value ->> '$.exposure_class'
  from later
  where nth = 1 and before_value is not null
)
select
  h.asset_type_code, h.exposure_class,
  c.id as change_id, c.actor, c.reason, c.recorded_at
from held h
left join lateral (
  select id, actor, reason, recorded_at
  from POLICY_CHANGES
  where kind = 'ASSET_TYPE_MAPPING' and policy_key = h.asset_type_code and recorded_at <= :at
  order by recorded_at desc
  limit 1
) c on true

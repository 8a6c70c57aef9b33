-- The limit of a fund class that was in force on a day, by the rules as they were at an instant, with the change
-- that set it; one without came with the schema.
--
-- Parameters: at, today, fund_class
with later as (
  select
    policy_key, before_value,
    row_number() over (partition by policy_key order by recorded_at) as nth
  from POLICY_CHANGES
  where kind = 'LIMIT_RULE' and recorded_at > :at
),
held as (
  select
    concat(r.metric, '|', r.scope, '|', r.valid_from) collate utf8mb4_bin as policy_key, r.metric, r.scope,
    r.valid_from, r.share
  from LIMIT_RULE r
  where not exists (
    select 1 from later l
    where l.policy_key = concat(r.metric, '|', r.scope, '|', r.valid_from) collate utf8mb4_bin)
  union all
  select
    policy_key,
    substring_index(policy_key, '|', 1),
    substring_index(substring_index(policy_key, '|', 2), '|', -1),
    cast(substring_index(policy_key, '|', -1) as date),
    cast(before_value ->> '$.share' as decimal(18,8))
  from later
  where nth = 1 and before_value is not null
)
select
  h.metric, h.scope, h.valid_from, h.share,
  c.id as change_id, c.actor, c.reason, c.recorded_at
from held h
left join lateral (
  select id, actor, reason, recorded_at
  from POLICY_CHANGES
  where kind = 'LIMIT_RULE' and policy_key = h.policy_key and recorded_at <= :at
  order by recorded_at desc
  limit 1
) c on true
where h.metric = 'GROSS_MARGIN' and h.scope = :fund_class and h.valid_from <= :today
order by h.valid_from desc
limit 1

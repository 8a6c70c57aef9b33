-- Scopes whose limit in force today is not the one they were last judged by: its first day of validity came, or it
-- was added or removed.
--
-- Parameters: today
select metric, scope, max(cast(in_force as char)) as valid_from
from (
  select metric, scope, max(valid_from) as in_force, cast(null as date) as judged_by
  from LIMIT_RULE
  where valid_from <= :today
  group by metric, scope
  union all
  select metric, scope, null, valid_from
  from LIMITS_IN_FORCE
) compared
group by metric, scope
having not max(in_force) <=> max(judged_by)
order by metric, scope

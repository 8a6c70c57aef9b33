-- Changes of policy, the newest first.
--
-- Parameters: kind and key, null for any; limit, offset
select id, kind, policy_key, before_value, after_value, actor, reason, recorded_at
from POLICY_CHANGES
where (:kind is null or kind = :kind) and (:key is null or policy_key = :key)
order by id desc
limit :limit offset :offset

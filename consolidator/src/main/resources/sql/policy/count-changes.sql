-- How many changes of policy there are.
--
-- Parameters: kind and key, null for any
select count(*)
from POLICY_CHANGES
where (:kind is null or kind = :kind) and (:key is null or policy_key = :key)

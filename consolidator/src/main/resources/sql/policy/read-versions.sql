-- The version of every key that was ever changed: the number of its newest change.
--
-- Parameters: kind
select policy_key, max(id) as version
from POLICY_CHANGES
where kind = :kind
group by policy_key

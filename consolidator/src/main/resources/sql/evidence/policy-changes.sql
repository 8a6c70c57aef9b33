-- Changes of policy in the period.
--
-- Parameters: from_at, until_at
select *
from POLICY_CHANGES
where recorded_at >= :from_at and recorded_at < :until_at
order by id

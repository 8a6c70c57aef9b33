-- How far each topic had been dealt with when the pack was made.
select topic, topic_id, partition_id, next_offset, updated_at
from APPLIED_OFFSETS
order by topic, topic_id, partition_id

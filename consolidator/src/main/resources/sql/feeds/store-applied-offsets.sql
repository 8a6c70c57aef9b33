-- Offsets after the last record dealt with, per topic id and partition; they move only up.
insert into APPLIED_OFFSETS (topic_id, partition_id, topic, next_offset, updated_at)
select k.topic_id, k.partition_id, k.topic, k.next_offset, :now
from json_table(:rows, '$[*]' columns (
    topic_id char(22) path '$[0]',
    partition_id int path '$[1]',
    topic varchar(200) path '$[2]',
    next_offset bigint path '$[3]')) k
order by k.topic_id, k.partition_id
on duplicate key update
  updated_at = if(values(next_offset) > APPLIED_OFFSETS.next_offset, values(updated_at), APPLIED_OFFSETS.updated_at),
  next_offset = greatest(APPLIED_OFFSETS.next_offset, values(next_offset))

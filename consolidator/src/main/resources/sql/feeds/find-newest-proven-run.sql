-- The newest run of a feed after its watermark whose every end has been dealt with. An end of 0
-- means that nothing was ever written there. Ends only grow from run to run, so a few runs after
-- the watermark are looked at in each step; the newest few too, because a run that names a topic
-- that no longer exists can never be proven and must not hide the ones after it.
with candidates as (
  (select run_id, as_of from FEED_RUNS
   where feed = :feed and as_of > :after order by as_of limit 50)
  union
  (select run_id, as_of from FEED_RUNS
   where feed = :feed and as_of > :after order by as_of desc limit 5)
)
select c.run_id, c.as_of
from candidates c
where not exists (
  select 1
  from FEED_RUNS r
  join json_table(r.ends, '$[*]' columns (
    topic_id char(22) path '$.topicId',
    partition_id int path '$.partition',
    end_offset bigint path '$.endOffset')) e
  left join APPLIED_OFFSETS a
    on a.topic_id = e.topic_id and a.partition_id = e.partition_id
  where r.feed = :feed and r.run_id = c.run_id
    and e.end_offset > coalesce(a.next_offset, 0))
order by c.as_of desc, c.run_id
limit 1

-- Each feed's effective watermark, its newest run, and how far that run's ends are from being dealt
-- with.
with feeds (feed) as (
  select 'AUM' union all select 'MARGIN' union all select 'POSITIONS'
)
select
  f.feed,
  w.effective_as_of,
  r.run_id,
  r.as_of,
  r.completed_at,
  r.items,
  (
    select coalesce(sum(greatest(e.end_offset - coalesce(a.next_offset, 0), 0)), 0)
    from json_table(r.ends, '$[*]' columns (
      topic_id char(22) path '$.topicId',
      partition_id int path '$.partition',
      end_offset bigint path '$.endOffset')) e
    left join APPLIED_OFFSETS a
      on a.topic_id = e.topic_id and a.partition_id = e.partition_id
  ) as behind
from feeds f
left join FEED_WATERMARKS w on w.feed = f.feed
left join FEED_RUNS r
  on r.feed = f.feed
  and r.run_id = (
    select n.run_id
    from FEED_RUNS n
    where n.feed = f.feed
    order by n.as_of desc, n.run_id desc
    limit 1)
order by f.feed

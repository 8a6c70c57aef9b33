-- Effective watermarks when the pack was made, each with the offsets of the run that it rests on.
select w.feed, w.effective_as_of, w.run_id, w.updated_at, r.ends
from FEED_WATERMARKS w
left join FEED_RUNS r on r.feed = w.feed and r.run_id = w.run_id
order by w.feed

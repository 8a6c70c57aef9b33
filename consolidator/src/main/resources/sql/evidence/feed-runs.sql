-- Completed reads of the feeds that were recorded in the period and are still kept, without their offsets.
--
-- Parameters: from_at, until_at
select
  feed, run_id, as_of, started_at, completed_at, items, published, rejected, ignored, warnings, recorded_at
from FEED_RUNS
where recorded_at >= :from_at and recorded_at < :until_at
order by feed, as_of, run_id

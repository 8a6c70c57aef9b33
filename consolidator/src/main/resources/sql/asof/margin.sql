-- The margin of a fund as it was known at an instant: of the versions that had been stored and accepted by then the
-- highest of each submission, unless it is a cancellation; of these the greatest (reference date, submitted at,
-- submission id), with a date that of those dated up to it. A date that is null stands for the end of time.
--
-- Parameters: fund, at, proven_until, date
with versions as (
{{versions}}
),
placed as (
  select
    versions.*,
    row_number() over (partition by submission_id order by version desc) as nth_highest
  from versions
  where outcome_then = 'ACCEPTED'
)
select placed.*, abs(coalesce(margin_local, 0)) + abs(coalesce(margin_offshore, 0)) as gross_margin
from placed
where nth_highest = 1 and mode <> 'CANCELLATION' and (:date is null or reference_date <= :date)
order by reference_date desc, submitted_at desc, submission_id desc
limit 1

-- The newest standing version of a fund's submissions at an instant: of those recorded by then, the highest accepted
-- of each submission, no cancellation, the greatest (reference date, submitted, id) of them.
--
-- Parameters: fund, at, proven_until
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
select
  submission_id, version, event_id, mode, manager_id, reference_date, submitted_at, updated_at, recorded_at,
  currency, margin_local, margin_offshore, ingest_warnings, warn_codes
from placed
where nth_highest = 1 and mode <> 'CANCELLATION'
order by reference_date desc, submitted_at desc, submission_id desc
limit 1

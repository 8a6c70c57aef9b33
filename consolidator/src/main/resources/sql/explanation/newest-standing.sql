-- The newest standing version of a fund's submissions at an instant: of those recorded by then, the highest accepted
-- of each submission, no cancellation, the greatest (reference date, submitted, id) of them.
--
-- The outcome of then is that of today where it has not changed since. One that has changed since was REJECTED while
-- a rule of severity REJECT failed, else PENDING until the watermarks of the status had reached updated_at.
--
-- Parameters: fund, at, proven_until
with versions as (
  select
    v.*,
    case
      when v.judged_at <= :at then v.outcome
      when exists (
          select 1
          from MARGIN_VALIDATION_LOG l
          where l.submission_id = v.submission_id and l.version = v.version and l.feed = 'MARGIN'
            and l.severity = 'REJECT' and l.origin = 'CONSOLIDATOR' and l.recorded_at <= :at
            and (l.cleared_at is null or l.cleared_at > :at))
        then 'REJECTED'
      when v.judged_at is not null and v.updated_at <= :proven_until then 'ACCEPTED'
      else 'PENDING'
    end as outcome_then
  from MANAGER_MARGIN_HISTORY v
  where v.fund_id = :fund and v.recorded_at <= :at
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

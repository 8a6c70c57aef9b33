-- Part of statements: the versions of a fund's submissions as they were stored at an instant, with their outcome of then.
--
-- It is that of today where it has not changed since. One that has changed since was REJECTED while a rule of severity
-- REJECT failed, else PENDING until the watermarks of the status had reached updated_at.
--
-- Parameters: fund, at, proven_until (least watermark of the status known at that instant)
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

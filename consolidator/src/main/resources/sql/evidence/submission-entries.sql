-- Submissions of a fund that people entered: those that refer to, or were submitted, entered or decided on in the
-- period.
--
-- Parameters: fund, from_date, to_date, from_at, until_at
select
  id, state, submission_id, version, mode, manager_id, fund_id, reference_date, submitted_at, currency,
  margin_local, margin_offshore, margin_posted, methodology, attachment_sha256, file_name, requested_by,
  requested_at, decided_by, decided_at, decision_reason, event_id
from SUBMISSION_ENTRIES
where fund_id = :fund
  and (reference_date between :from_date and :to_date
    or submitted_at >= :from_at and submitted_at < :until_at
    or requested_at >= :from_at and requested_at < :until_at
    or decided_at >= :from_at and decided_at < :until_at)
order by id

-- Submissions that people entered, without the generated column.
select
  id, state, submission_id, version, mode, manager_id, fund_id, reference_date, submitted_at, currency,
  margin_local, margin_offshore, margin_posted, methodology, attachment_sha256, file_name, requested_by,
  requested_at, decided_by, decided_at, decision_reason, event_id
from SUBMISSION_ENTRIES
order by id

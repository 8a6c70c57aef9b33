-- A version of a submission as it was recorded by an instant; none where another content has taken its place since.
--
-- Parameters: submission, version, at
select
  submission_id, version, event_id, mode, manager_id, reference_date, submitted_at, updated_at, recorded_at,
  currency, margin_local, margin_offshore, ingest_warnings, warn_codes
from MANAGER_MARGIN_HISTORY
where submission_id = :submission and version = :version and recorded_at <= :at

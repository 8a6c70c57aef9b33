-- Codes of the consolidator's WARN rules that a version of a submission failed at an instant.
--
-- Parameters: submission, version, at
select distinct code
from MARGIN_VALIDATION_LOG
where submission_id = :submission and version = :version and feed = 'MARGIN' and severity = 'WARN'
  and recorded_at <= :at and (cleared_at is null or cleared_at > :at)
order by code

-- Validations by people of a fund up to an instant: of a content of a version, or without submission.
--
-- Parameters: fund, at
select id, submission_id, version, event_id, actor, reason, validated_at
from MANUAL_VALIDATIONS
where fund_id = :fund and validated_at <= :at
order by validated_at, id

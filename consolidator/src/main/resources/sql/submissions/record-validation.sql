-- A person's validation; without submission and version it is of the fund alone, with them of the
-- content that the person saw.
insert into MANUAL_VALIDATIONS (fund_id, submission_id, version, event_id, actor, reason, validated_at)
values (:fund, :submission, :version, :event, :actor, :reason, :at)

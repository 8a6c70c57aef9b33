-- A person's validation; without submission and version it is of the fund alone.
insert into MANUAL_VALIDATIONS (fund_id, submission_id, version, actor, reason, validated_at)
values (:fund, :submission, :version, :actor, :reason, :at)

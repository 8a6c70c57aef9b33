-- Remembers what the eras and duties of the scope's funds were derived from.
--
-- Parameters: scope, market, grace_days
update (
{{inputs}}
) d
straight_join FUND_HEADS h force index (primary) on h.fund_id = d.fund_id
set h.timeline_inputs = d.fingerprint
where not h.timeline_inputs <=> d.fingerprint

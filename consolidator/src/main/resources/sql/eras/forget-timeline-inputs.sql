-- Forgets what the eras and duties of the scope's funds were derived from.
--
-- Parameters: scope
update DERIVATION_SCOPE s force index (primary)
straight_join FUND_HEADS h force index (primary) on h.fund_id = s.fund_id
set h.timeline_inputs = null
where s.scope_id = :scope

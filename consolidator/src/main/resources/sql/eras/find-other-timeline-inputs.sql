-- Funds of the scope whose eras and duties follow from other inputs than they were derived from, or may.
--
-- Parameters: scope, market, grace_days
{{inputs}}
having (kept = fingerprint) is not true

-- A fund of the scope whose eras and duties follow from other inputs than they were derived from, or may: as long
-- as it has a portfolio that is not labelled yet, another change of a class may count for it.
--
-- Parameters: scope, market, grace_days
{{inputs}}
having (kept = fingerprint) is not true
  or has_class_changes and unlabelled_from is not null
limit 1

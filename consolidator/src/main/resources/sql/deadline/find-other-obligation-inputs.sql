-- Whether the obligations of a fund of the scope follow from other inputs than they were derived from.
--
-- Parameters: scope
select exists (
  select 1
  from DERIVATION_SCOPE s force index (primary)
  straight_join FUND_HEADS h force index (primary) on h.fund_id = s.fund_id
  where s.scope_id = :scope and not h.obligation_inputs <=> s.obligation_inputs)

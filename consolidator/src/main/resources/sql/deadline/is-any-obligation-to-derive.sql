-- Of the funds of the scope whose obligations follow from other inputs than they were derived from, whether any has
-- a duty or an obligation; null when there is no such fund. Without either there is nothing to derive.
--
-- Parameters: scope
select max(
  exists (
    select 1
    from MAPPED_DUTIES d force index (primary)
    where d.fund_id = s.fund_id and d.holds)
  or exists (
    select 1
    from SUBMISSION_OBLIGATIONS o force index (primary)
    where o.fund_id = s.fund_id))
from DERIVATION_SCOPE s force index (primary)
straight_join FUND_HEADS h force index (primary) on h.fund_id = s.fund_id
where s.scope_id = :scope and not h.obligation_inputs <=> s.obligation_inputs

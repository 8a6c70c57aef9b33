-- Funds of the scope of which it is not known what their duties were derived from.
--
-- Parameters: scope
select s.fund_id
from DERIVATION_SCOPE s force index (primary)
straight_join FUND_HEADS h force index (primary) on h.fund_id = s.fund_id
where s.scope_id = :scope and h.timeline_inputs is null

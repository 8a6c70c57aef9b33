-- Funds of the scope whose status changed in this derivation: their row is not yet in the history.
--
-- Parameters: scope, now, today
select m.*
from DERIVATION_SCOPE s force index (primary)
straight_join MARGIN_STATUS m force index (primary) on m.fund_id = s.fund_id
left join MARGIN_STATUS_HISTORY h force index (primary)
  on h.fund_id = m.fund_id and h.business_date = :today and h.recorded_at = m.changed_at
where s.scope_id = :scope and m.changed_at >= :now and h.fund_id is null
order by m.fund_id

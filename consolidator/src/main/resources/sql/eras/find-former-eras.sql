-- Eras of the scope's funds after the one that lasts until now: changes that the facts no longer give.
--
-- Parameters: scope
select json_arrayagg(json_array(e.fund_id, e.era))
from DERIVATION_SCOPE s force index (primary)
straight_join FUND_ERAS n force index (primary) on n.fund_id = s.fund_id and n.ends_at = '9999-12-31'
straight_join FUND_ERAS e force index (primary) on e.fund_id = n.fund_id and e.era > n.era
where s.scope_id = :scope

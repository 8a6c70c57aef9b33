-- Past mappings that no era of a fund of the scope has any more.
--
-- Parameters: scope
select json_arrayagg(json_array(k.fund_id, k.mapped_until))
from DERIVATION_SCOPE s force index (primary)
straight_join PAST_MAPPINGS k force index (primary) on k.fund_id = s.fund_id
where s.scope_id = :scope
  and not exists (
    select /*+ no_semijoin() */ 1
    from FUND_ERAS e force index (primary)
    where e.fund_id = k.fund_id and e.mapped_until = k.mapped_until)

-- Past mappings that no era of a fund of the scope has any more, with the labels under them.
--
-- Parameters: scope
delete k, l
from DERIVATION_SCOPE s force index (primary)
straight_join PAST_MAPPINGS k force index (primary) on k.fund_id = s.fund_id
left join MAPPED_LABELS l force index (primary) on l.fund_id = k.fund_id and l.mapped_until = k.mapped_until
where s.scope_id = :scope
  and not exists (
    select 1 from FUND_ERAS e where e.fund_id = k.fund_id and e.mapped_until = k.mapped_until)

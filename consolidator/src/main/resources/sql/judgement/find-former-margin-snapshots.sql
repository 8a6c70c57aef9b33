-- Funds of the scope that no submission satisfies any more: cancelled, rejected, or partial for today's label.
--
-- Parameters: scope
select json_arrayagg(json_array(n.fund_id))
from DERIVATION_SCOPE s force index (primary)
straight_join MANAGER_MARGIN_SNAPSHOT n force index (primary) on n.fund_id = s.fund_id
left join lateral (
  select l.has_otc, l.has_offshore
  from MAPPED_LABELS l force index (primary)
  where l.fund_id = s.fund_id and l.mapped_until = '9999-12-31'
  order by l.fund_id desc, l.mapped_until desc, l.portfolio_date desc, l.revision desc
  limit 1
) label on true
where s.scope_id = :scope
  and not exists (
    select /*+ no_semijoin() */ 1
    from MANAGER_MARGIN_HISTORY c force index (manager_margin_history_fund)
    where c.fund_id = s.fund_id and c.is_current = 1 and c.mode <> 'CANCELLATION'
      and (not coalesce(label.has_otc, false) or c.margin_local is not null)
      and (not coalesce(label.has_offshore, false) or c.margin_offshore is not null))

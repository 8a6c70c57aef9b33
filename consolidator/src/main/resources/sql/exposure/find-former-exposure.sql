-- Classes that the newest portfolio of a fund of the scope no longer has.
--
-- Parameters: scope
select json_arrayagg(json_array(r.fund_id, r.exposure_class))
from DERIVATION_SCOPE s force index (primary)
straight_join RISK_EXPOSURE_SNAPSHOT r force index (primary) on r.fund_id = s.fund_id
join lateral (
  select n.portfolio_date, n.revision
  from PORTFOLIOS n force index (primary)
  where n.fund_id = s.fund_id
  order by n.fund_id desc, n.portfolio_date desc, n.revision desc
  limit 1
) p on true
where s.scope_id = :scope
  and not exists (
    select /*+ no_semijoin() */ 1
    from POSITION_TOTALS t force index (primary)
    left join ASSET_TYPE_MAPPING m on m.asset_type_code = t.asset_type_code
    where t.fund_id = s.fund_id and t.portfolio_date = p.portfolio_date and t.revision = p.revision
      and coalesce(m.exposure_class, 'UNMAPPED') = r.exposure_class)

-- Classes that the newest portfolio of a fund of the scope no longer has, once its exposure is consolidated: those
-- that are still of another portfolio. Under the same key a class may be left over from another content or mapping,
-- but only if the portfolio was labelled before.
--
-- Parameters: scope
select json_arrayagg(json_array(r.fund_id, r.exposure_class))
from DERIVATION_SCOPE s force index (primary)
straight_join RISK_EXPOSURE_SNAPSHOT r force index (primary) on r.fund_id = s.fund_id
join lateral (
  select n.portfolio_date, n.revision, n.type_set
  from PORTFOLIOS n force index (primary)
  where n.fund_id = s.fund_id
  order by n.fund_id desc, n.portfolio_date desc, n.revision desc
  limit 1
) p on true
left join MAPPED_LABELS l force index (primary)
  on l.fund_id = s.fund_id and l.mapped_until = '9999-12-31' and l.portfolio_date = p.portfolio_date
  and l.revision = p.revision
where s.scope_id = :scope
  and ((r.portfolio_date, r.revision) <> (p.portfolio_date, p.revision)
    or l.fund_id is not null and not exists (
      select /*+ no_semijoin() */ 1
      from FUND_TYPE_SETS t force index (primary)
      left join ASSET_TYPE_MAPPING m on m.asset_type_code = t.asset_type_code
      where t.fund_id = s.fund_id and t.type_set = p.type_set
        and coalesce(m.exposure_class, 'UNMAPPED') = r.exposure_class))

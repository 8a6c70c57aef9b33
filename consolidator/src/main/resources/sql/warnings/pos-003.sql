-- POS-003: OTC positions without counterparty. An unmapped code counts as OTC until it is mapped. Totals are read of
-- portfolios that hold such a type and any position without counterparty.
select 'POSITIONS' as feed,
       concat(p.fund_id, '|', p.portfolio_date, '|', p.revision) as item_key,
       p.fund_id,
       cast(null as char) as submission_id,
       p.revision as version,
       p.portfolio_date as business_date,
       'POS-003' as code,
       'WARN' as severity,
       'counterparty' as field,
       concat(sum(t.without_counterparty), ' OTC positions have no counterparty') as reason,
       p.event_id
  from portfolios p
  straight_join POSITION_TOTALS t
         on t.fund_id = p.fund_id
        and t.portfolio_date = p.portfolio_date
        and t.revision = p.revision
  left join ASSET_TYPE_MAPPING m on m.asset_type_code = t.asset_type_code
 where p.updated_at <= :watermark
   and p.without_counterparty > 0
   and exists (
         select /*+ no_semijoin() */ 1
           from FUND_TYPE_SETS o force index (primary)
           left join ASSET_TYPE_MAPPING c on c.asset_type_code = o.asset_type_code
          where o.fund_id = p.fund_id
            and o.type_set = p.type_set
            and coalesce(c.exposure_class, 'OTC') = 'OTC')
   and coalesce(m.exposure_class, 'OTC') = 'OTC'
   and t.without_counterparty > 0
 group by p.fund_id, p.portfolio_date, p.revision, p.event_id

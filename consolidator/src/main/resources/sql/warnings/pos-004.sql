-- POS-004: asset types without a class, an entry per portfolio that names all of them.
select 'POSITIONS' as feed,
       concat(p.fund_id, '|', p.portfolio_date, '|', p.revision) as item_key,
       p.fund_id,
       cast(null as char) as submission_id,
       p.revision as version,
       p.portfolio_date as business_date,
       'POS-004' as code,
       'WARN' as severity,
       'assetTypeCode' as field,
       left(concat('Asset types without a class: ',
                   group_concat(t.asset_type_code order by t.asset_type_code separator ', ')), 500) as reason,
       p.event_id
  from portfolios p
  straight_join FUND_TYPE_SETS t force index (primary)
         on t.fund_id = p.fund_id
        and t.type_set = p.type_set
  left join ASSET_TYPE_MAPPING m on m.asset_type_code = t.asset_type_code
 where p.updated_at <= :watermark
   and m.asset_type_code is null
 group by p.fund_id, p.portfolio_date, p.revision, p.event_id

-- Asset types that the newest portfolios of the funds in scope no longer hold.
with newest as (
{{newest}}
)
select json_arrayagg(json_array(k.fund_id, k.asset_type_code))
  from DERIVATION_SCOPE s force index (primary)
  straight_join NEWEST_ASSET_TYPES k force index (primary) on k.fund_id = s.fund_id
 where s.scope_id = :scope
   and not exists (select /*+ no_semijoin() */ 1
                     from newest n
                     join FUND_TYPE_SETS t force index (primary)
                            on t.fund_id = n.fund_id
                           and t.type_set = n.type_set
                           and t.asset_type_code = k.asset_type_code
                    where n.fund_id = k.fund_id)

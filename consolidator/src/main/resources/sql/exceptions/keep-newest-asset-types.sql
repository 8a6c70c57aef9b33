-- Asset types that the newest portfolios of the funds in scope hold and that are not kept yet.
insert into NEWEST_ASSET_TYPES (fund_id, asset_type_code)
with newest as (
{{newest}}
)
select distinct t.fund_id, t.asset_type_code
  from newest n
  straight_join FUND_TYPE_SETS t force index (primary)
         on t.fund_id = n.fund_id
        and t.type_set = n.type_set
  left join NEWEST_ASSET_TYPES k force index (primary)
         on k.fund_id = t.fund_id and k.asset_type_code = t.asset_type_code
 where k.fund_id is null

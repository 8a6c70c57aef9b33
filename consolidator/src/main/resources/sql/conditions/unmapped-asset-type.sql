-- UNMAPPED_ASSET_TYPE, one per code: a code without a class in some fund's newest portfolio. An
-- incomplete portfolio ends nothing, so while the newest is incomplete its predecessors up to the
-- newest complete one count with it. NEWEST_ASSET_TYPES holds exactly these; of its index a look-up
-- per code is read.
select 'UNMAPPED_ASSET_TYPE' as type,
       u.asset_type_code collate utf8mb4_bin as exception_key,
       'MEDIUM' as severity,
       cast(null as signed) as fund_id,
       cast(null as signed) as manager_id,
       cast(null as datetime(6)) as due_at,
       concat('Asset type ', u.asset_type_code, ' has no class; it counts as OTC') as reason
  from (select distinct asset_type_code from NEWEST_ASSET_TYPES) u
  left join ASSET_TYPE_MAPPING m on m.asset_type_code = u.asset_type_code
 where m.asset_type_code is null

-- UNMAPPED_ASSET_TYPE, one per code: a code without a class in some fund's newest portfolio. An
-- incomplete portfolio ends nothing, so while the newest is incomplete its predecessors up to the
-- newest complete one count with it. One fund suffices: the search of each code stops there.
select 'UNMAPPED_ASSET_TYPE' as type,
       u.asset_type_code collate utf8mb4_bin as exception_key,
       'MEDIUM' as severity,
       cast(null as signed) as fund_id,
       cast(null as signed) as manager_id,
       cast(null as datetime(6)) as due_at,
       concat('Asset type ', u.asset_type_code, ' has no class; it counts as OTC') as reason
  from (select distinct c.asset_type_code
          from (select distinct asset_type_code from POSITION_TOTALS) c
          left join ASSET_TYPE_MAPPING m on m.asset_type_code = c.asset_type_code
         where m.asset_type_code is null) u
  join lateral (
         select t.fund_id
           from POSITION_TOTALS t
          where t.asset_type_code = u.asset_type_code
            and not exists (select 1
                              from PORTFOLIOS later
                             where later.fund_id = t.fund_id
                               and later.rejected_rows = 0
                               and (later.portfolio_date > t.portfolio_date
                                    or (later.portfolio_date = t.portfolio_date
                                        and later.revision > t.revision)))
          limit 1) holder

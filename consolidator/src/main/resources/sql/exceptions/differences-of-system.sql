-- Where the live exceptions about codes and feeds differ from the conditions that hold: conditions
-- without a live exception, and live exceptions (exception_id set) without their condition.
with conditions as (
{{conditions}}
)
select c.type, c.exception_key, c.severity, c.fund_id, c.manager_id, c.due_at, c.reason,
       null as exception_id, null as now_of_fund
  from conditions c
  left join MARGIN_EXCEPTIONS e
         on e.type = c.type and e.exception_key = c.exception_key and e.is_live = true
 where e.exception_id is null
union all
select e.type, e.exception_key, e.severity, e.fund_id, e.manager_id, e.due_at, e.reason,
       e.exception_id, null as now_of_fund
  from MARGIN_EXCEPTIONS e
  left join conditions c on c.type = e.type and c.exception_key = e.exception_key
 where e.type in ('UNMAPPED_ASSET_TYPE', 'FEED_LATE')
   and e.is_live = true
   and c.type is null

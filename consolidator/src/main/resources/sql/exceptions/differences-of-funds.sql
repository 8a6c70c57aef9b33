-- Where the live exceptions of the funds in scope differ from the conditions that hold: conditions
-- without a live exception of their fund, and live exceptions (exception_id set) whose condition does
-- not hold for their fund; now_of_fund is the fund for which it holds instead. The contents of a
-- version may name different funds. All of them are in scope when another one comes to stand; should
-- the former fund not be, its exception ends too, for a key has one live exception.
with conditions as (
{{conditions}}
)
select c.type, c.exception_key, c.severity, c.fund_id, c.manager_id, c.due_at, c.reason,
       null as exception_id, null as now_of_fund
  from conditions c
  left join MARGIN_EXCEPTIONS e force index (margin_exceptions_one_live)
         on e.type = c.type and e.exception_key = c.exception_key and e.is_live = true
        and e.fund_id = c.fund_id
 where e.exception_id is null
union all
select e.type, e.exception_key, e.severity, e.fund_id, e.manager_id, e.due_at, e.reason,
       e.exception_id, c.fund_id as now_of_fund
  from DERIVATION_SCOPE s force index (primary)
  straight_join MARGIN_EXCEPTIONS e force index (margin_exceptions_fund)
         on e.fund_id = s.fund_id and e.is_live = true
  left join conditions c on c.type = e.type and c.exception_key = e.exception_key
 where s.scope_id = :scope
   and (c.type is null or c.fund_id <> e.fund_id)
union all
select e.type, e.exception_key, e.severity, e.fund_id, e.manager_id, e.due_at, e.reason,
       e.exception_id, c.fund_id as now_of_fund
  from conditions c
  straight_join MARGIN_EXCEPTIONS e force index (margin_exceptions_one_live)
    on e.type = c.type and e.exception_key = c.exception_key and e.is_live = true
 where e.fund_id <> c.fund_id
   and not exists (select /*+ no_semijoin() */ 1
                     from DERIVATION_SCOPE s force index (primary)
                    where s.scope_id = :scope and s.fund_id = e.fund_id)

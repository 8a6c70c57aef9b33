-- Of the funds in scope, what is still to be judged of the dates that were: the least change at the
-- source beyond the watermark, and the earliest date of an item that is; null where there is none.
-- A JSON array of [fund_id, updated_at, day].
with recursive
{{dates}},
items as (
  select a.fund_id, a.updated_at, a.reference_date as day
    from dates d
    straight_join FUNDS_AUM_DAILY a force index (primary)
           on a.fund_id = d.fund_id and a.reference_date = d.day
   where a.updated_at > :watermark
  union all
  select a.fund_id, a.updated_at, a.reference_date
    from spans s
    straight_join FUNDS_AUM_DAILY a force index (primary)
           on a.fund_id = s.fund_id and a.reference_date >= s.day
   where a.updated_at > :watermark
  union all
  select p.fund_id, p.updated_at, p.portfolio_date
    from dates d
    straight_join PORTFOLIOS p force index (primary)
           on p.fund_id = d.fund_id and p.portfolio_date = d.day
   where p.updated_at > :watermark
  union all
  select p.fund_id, p.updated_at, p.portfolio_date
    from spans s
    straight_join PORTFOLIOS p force index (primary)
           on p.fund_id = s.fund_id and p.portfolio_date >= s.day
   where p.updated_at > :watermark
)
select json_arrayagg(json_array(s.fund_id, next_item.updated_at, next_item.day))
  from DERIVATION_SCOPE s force index (primary)
  left join (select fund_id, min(updated_at) as updated_at, min(day) as day
               from items
              group by fund_id) next_item on next_item.fund_id = s.fund_id
 where s.scope_id = :scope

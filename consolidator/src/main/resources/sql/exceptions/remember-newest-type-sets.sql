-- Remembers of which set of asset types of the funds in scope the types are kept.
update (
{{sets}}
) d
straight_join FUND_HEADS h force index (primary) on h.fund_id = d.fund_id
   set h.newest_type_set = d.type_set
 where not h.newest_type_set <=> d.type_set

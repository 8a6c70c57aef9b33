-- Remembers which newest portfolio of the funds in scope the kept asset types are of.
update (
{{contents}}
) d
straight_join FUND_HEADS h force index (primary) on h.fund_id = d.fund_id
   set h.newest_contents = d.fingerprint
 where not h.newest_contents <=> d.fingerprint

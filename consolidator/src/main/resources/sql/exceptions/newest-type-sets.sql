-- Set of asset types of the newest portfolio of every fund in scope that has one. Null while it is incomplete, for
-- then its predecessors count too.
-- kept: the set whose types are kept.
select s.fund_id,
       if(n.rejected_rows > 0, null, n.type_set) as type_set,
       h.newest_type_set as kept
  from DERIVATION_SCOPE s force index (primary)
  join lateral (
         select p.rejected_rows, p.type_set
           from PORTFOLIOS p force index (primary)
          where p.fund_id = s.fund_id
          order by p.fund_id desc, p.portfolio_date desc, p.revision desc
          limit 1) n on true
  left join FUND_HEADS h force index (primary) on h.fund_id = s.fund_id
 where s.scope_id = :scope

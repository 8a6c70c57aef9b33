-- Set of asset types of the newest portfolio of every fund in scope that has one, as its label tells. Null while it
-- is incomplete, for then its predecessors count too.
-- kept: the set whose types are kept.
select s.fund_id,
       if(n.rejected_rows > 0, null, l.type_set) as type_set,
       h.newest_type_set as kept
  from DERIVATION_SCOPE s force index (primary)
  join lateral (
         select p.portfolio_date, p.revision, p.rejected_rows
           from PORTFOLIOS p force index (primary)
          where p.fund_id = s.fund_id
          order by p.fund_id desc, p.portfolio_date desc, p.revision desc
          limit 1) n on true
  left join MAPPED_LABELS l force index (primary)
         on l.fund_id = s.fund_id
        and l.mapped_until = '9999-12-31'
        and l.portfolio_date = n.portfolio_date
        and l.revision = n.revision
  left join FUND_HEADS h force index (primary) on h.fund_id = s.fund_id
 where s.scope_id = :scope

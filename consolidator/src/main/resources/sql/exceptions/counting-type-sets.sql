-- Sets of asset types of the portfolios that count, for the funds in scope: the newest of each fund and, while that is
-- incomplete, its predecessors up to the newest complete one. Older ones are read only then.
select s.fund_id, n.type_set
  from DERIVATION_SCOPE s force index (primary)
  join lateral (
         select p.type_set
           from PORTFOLIOS p force index (primary)
          where p.fund_id = s.fund_id
          order by p.fund_id desc, p.portfolio_date desc, p.revision desc
          limit 1) n on true
 where s.scope_id = :scope
union all
select s.fund_id, p.type_set
  from DERIVATION_SCOPE s force index (primary)
  join lateral (
         select i.fund_id, i.portfolio_date, i.revision, i.rejected_rows
           from PORTFOLIOS i force index (primary)
          where i.fund_id = s.fund_id
          order by i.fund_id desc, i.portfolio_date desc, i.revision desc
          limit 1) n on n.rejected_rows > 0
  left join lateral (
         select c.portfolio_date, c.revision
           from PORTFOLIOS c force index (primary)
          where c.fund_id = n.fund_id
            and c.rejected_rows = 0
          order by c.fund_id desc, c.portfolio_date desc, c.revision desc
          limit 1) complete on true
  join PORTFOLIOS p force index (primary)
         on p.fund_id = n.fund_id
        and (p.portfolio_date, p.revision) <> (n.portfolio_date, n.revision)
        and (complete.portfolio_date is null
             or p.portfolio_date > complete.portfolio_date
             or (p.portfolio_date = complete.portfolio_date and p.revision >= complete.revision))
 where s.scope_id = :scope

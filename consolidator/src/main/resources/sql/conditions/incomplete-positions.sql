-- INCOMPLETE_POSITIONS, one per portfolio: rows of it were rejected, and no complete portfolio of
-- the fund has a greater (date, revision). Without an incomplete newest portfolio there is none, and
-- the fund's history is not read.
select 'INCOMPLETE_POSITIONS' as type,
       concat(p.fund_id, '|', p.portfolio_date, '|', p.revision) collate utf8mb4_bin as exception_key,
       'HIGH' as severity,
       p.fund_id,
       f.manager_id,
       cast(null as datetime(6)) as due_at,
       concat(p.rejected_rows, ' rows of the portfolio of ', p.portfolio_date, ', revision ',
              p.revision, ', were rejected') as reason
  from DERIVATION_SCOPE s force index (primary)
  join lateral (
         select n.rejected_rows
           from PORTFOLIOS n force index (primary)
          where n.fund_id = s.fund_id
          order by n.fund_id desc, n.portfolio_date desc, n.revision desc
          limit 1) newest on newest.rejected_rows > 0
  straight_join PORTFOLIOS p force index (primary) on p.fund_id = s.fund_id
  left join FUNDS f force index (primary) on f.fund_id = p.fund_id
 where s.scope_id = :scope
   and p.rejected_rows > 0
   and coalesce(f.status, 'ACTIVE') <> 'CLOSED'
   and not exists (select /*+ no_semijoin() */ 1
                     from PORTFOLIOS later force index (primary)
                    where later.fund_id = p.fund_id
                      and later.rejected_rows = 0
                      and (later.portfolio_date > p.portfolio_date
                           or (later.portfolio_date = p.portfolio_date
                               and later.revision > p.revision)))

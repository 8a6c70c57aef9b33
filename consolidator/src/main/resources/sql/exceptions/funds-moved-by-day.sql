-- Funds with a condition that the passing of a day alone has made true: it holds and has no live
-- exception. What a new fact makes true or false is seen when the fact is applied, and no day ends any
-- of these. Reconciling a fund takes it off this list. It reads every fund whose newest portfolio is
-- older than is expected, whether it is told of already or not.
--
-- Parameters: aumExpected, positionsExpected (dates, null while the feed proves nothing)
select a.fund_id
  from FUNDS_AUM_SNAPSHOT a force index (funds_aum_snapshot_as_of)
 where a.as_of_date < :aumExpected
   and a.status = 'ACTIVE'
   and not exists (select /*+ no_semijoin() */ 1
                     from MARGIN_EXCEPTIONS e force index (margin_exceptions_fund)
                    where e.fund_id = a.fund_id and e.is_live = true and e.type = 'MISSING_AUM')
union
select a.fund_id
  from (select m.fund_id from MARGIN_STATUS m force index (margin_status_portfolio_date) where m.portfolio_date < :positionsExpected
        union
        select m.fund_id from MARGIN_STATUS m force index (margin_status_portfolio_date) where m.portfolio_date is null
        union
        select e.fund_id
          from MARGIN_EXCEPTIONS e force index (margin_exceptions_one_live)
         where e.type = 'INCOMPLETE_POSITIONS' and e.is_live = true) behind
  straight_join FUNDS_AUM_SNAPSHOT a force index (primary) on a.fund_id = behind.fund_id
 where a.status = 'ACTIVE'
   and coalesce((select p.portfolio_date
                   from PORTFOLIOS p force index (primary)
                  where p.fund_id = a.fund_id
                    and p.rejected_rows = 0
                  order by p.fund_id desc, p.portfolio_date desc
                  limit 1),
                (select min(d.reference_date)
                   from FUNDS_AUM_DAILY d force index (primary)
                  where d.fund_id = a.fund_id) - interval 1 day) < :positionsExpected
   and not exists (select /*+ no_semijoin() */ 1
                     from MARGIN_EXCEPTIONS e force index (margin_exceptions_fund)
                    where e.fund_id = a.fund_id and e.is_live = true
                      and e.type = 'MISSING_POSITIONS')

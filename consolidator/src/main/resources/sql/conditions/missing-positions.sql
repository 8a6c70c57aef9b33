-- MISSING_POSITIONS, one per fund: the newest portfolio of an ACTIVE fund is dated before the newest
-- business day that the positions feed must have brought (:positionsExpected, see
-- expected-dates.sql; null judges nobody). An empty portfolio counts, an incomplete one does not;
-- with none the newest date is the day before the first AUM date.
select 'MISSING_POSITIONS' as type,
       cast(a.fund_id as char) collate utf8mb4_bin as exception_key,
       'HIGH' as severity,
       a.fund_id,
       a.manager_id,
       cast(null as datetime(6)) as due_at,
       concat('A portfolio of ', :positionsExpected, ' is expected') as reason
  from DERIVATION_SCOPE s force index (primary)
  straight_join FUNDS_AUM_SNAPSHOT a force index (primary) on a.fund_id = s.fund_id
 where s.scope_id = :scope
   and a.status = 'ACTIVE'
   and coalesce((select p.portfolio_date
                   from PORTFOLIOS p force index (primary)
                  where p.fund_id = a.fund_id
                    and p.rejected_rows = 0
                  order by p.fund_id desc, p.portfolio_date desc
                  limit 1),
                (select min(d.reference_date)
                   from FUNDS_AUM_DAILY d force index (primary)
                  where d.fund_id = a.fund_id) - interval 1 day) < :positionsExpected

-- MISSING_AUM, one per fund: the newest AUM of an ACTIVE fund is dated before the newest business
-- day that the AUM feed must have brought (:aumExpected, see expected-dates.sql; null judges
-- nobody).
select 'MISSING_AUM' as type,
       cast(a.fund_id as char) collate utf8mb4_bin as exception_key,
       'HIGH' as severity,
       a.fund_id,
       a.manager_id,
       cast(null as datetime(6)) as due_at,
       concat('AUM of ', :aumExpected, ' is expected; the newest is of ', a.as_of_date) as reason
  from DERIVATION_SCOPE s force index (primary)
  straight_join FUNDS_AUM_SNAPSHOT a force index (primary) on a.fund_id = s.fund_id
 where s.scope_id = :scope
   and a.status = 'ACTIVE'
   and a.as_of_date < :aumExpected

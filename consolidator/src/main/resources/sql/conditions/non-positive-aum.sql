-- NON_POSITIVE_AUM, one per fund: the newest AUM of an ACTIVE fund is zero or below. Waits for no
-- watermark.
select 'NON_POSITIVE_AUM' as type,
       cast(a.fund_id as char) collate utf8mb4_bin as exception_key,
       'CRITICAL' as severity,
       a.fund_id,
       a.manager_id,
       cast(null as datetime(6)) as due_at,
       concat('AUM of ', a.as_of_date, ' is ', a.aum_value, ' ', a.currency) as reason
  from DERIVATION_SCOPE s force index (primary)
  straight_join FUNDS_AUM_SNAPSHOT a force index (primary) on a.fund_id = s.fund_id
 where s.scope_id = :scope
   and a.status = 'ACTIVE'
   and a.aum_value <= 0

-- AUM-002: AUM differs from that of the previous business day (its highest revision) by 20 %. Not
-- evaluated without an AUM of that day, across currencies, or against zero.
select 'AUM' as feed,
       concat(a.fund_id, '|', a.reference_date, '|', a.revision) as item_key,
       a.fund_id,
       cast(null as char) as submission_id,
       a.revision as version,
       a.reference_date as business_date,
       'AUM-002' as code,
       'WARN' as severity,
       'aum' as field,
       concat('AUM ', a.aum_value, ' differs from ', b.aum_value, ' of ', b.reference_date,
              ' by more than 20 %') as reason,
       a.event_id
  from aum a
  straight_join CALENDAR_DAYS d force index (primary)
         on d.market = :market and d.calendar_date = a.reference_date
  straight_join CALENDAR_DAYS before_it force index (calendar_days_number)
         on before_it.market = d.market
        and before_it.business_day_number = d.business_day_number - d.is_business_day
        and before_it.is_business_day
  straight_join FUNDS_AUM_DAILY b force index (primary)
         on b.fund_id = a.fund_id and b.reference_date = before_it.calendar_date
 where a.updated_at <= :watermark
   and b.currency = a.currency
   and b.aum_value <> 0
   and abs(a.aum_value - b.aum_value) > 0.2 * abs(b.aum_value)
   and not exists (select /*+ no_semijoin() */ 1
                     from FUNDS_AUM_DAILY later force index (primary)
                    where later.fund_id = b.fund_id
                      and later.reference_date = b.reference_date
                      and later.revision > b.revision)

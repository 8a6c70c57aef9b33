-- COM-005, AUM: the date of the figures is no business day.
select 'AUM' as feed,
       concat(a.fund_id, '|', a.reference_date, '|', a.revision) as item_key,
       a.fund_id,
       cast(null as char) as submission_id,
       a.revision as version,
       a.reference_date as business_date,
       'COM-005' as code,
       'WARN' as severity,
       'referenceDate' as field,
       concat(a.reference_date, ' is no business day') as reason,
       a.event_id
  from DERIVATION_SCOPE s force index (primary)
  straight_join FUNDS_AUM_DAILY a force index (primary) on a.fund_id = s.fund_id
  straight_join CALENDAR_DAYS d force index (primary)
         on d.market = :market and d.calendar_date = a.reference_date
 where s.scope_id = :scope
   and a.updated_at <= :watermark
   and not d.is_business_day

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
  from aum a
  straight_join CALENDAR_DAYS d force index (primary)
         on d.market = :market and d.calendar_date = a.reference_date
 where a.updated_at <= :watermark
   and not d.is_business_day

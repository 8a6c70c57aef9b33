-- AUM-001: AUM is zero or below. The very risk that is monitored, so accepted.
select 'AUM' as feed,
       concat(a.fund_id, '|', a.reference_date, '|', a.revision) as item_key,
       a.fund_id,
       cast(null as char) as submission_id,
       a.revision as version,
       a.reference_date as business_date,
       'AUM-001' as code,
       'WARN' as severity,
       'aum' as field,
       concat('AUM is ', a.aum_value) as reason,
       a.event_id
  from aum a
 where a.updated_at <= :watermark
   and a.aum_value <= 0

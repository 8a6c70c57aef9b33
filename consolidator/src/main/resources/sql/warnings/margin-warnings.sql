-- WARN rules of the consolidator that accepted margin versions fail (judge-margin-warnings.sql).
select 'MARGIN' as feed,
       concat(v.submission_id, '|', v.version) as item_key,
       v.fund_id,
       v.submission_id,
       v.version as version,
       v.reference_date as business_date,
       rule.code as code,
       'WARN' as severity,
       '' as field,
       rule.reason as reason,
       v.event_id
  from versions v
  straight_join (select 'COM-005' as code, 'The reference date is no business day' as reason
                 union all select 'MRG-003', 'The margin is above the AUM; a person has to look at it'
                 union all select 'MRG-004', 'A class of today''s label has no margin'
                 union all select 'MRG-007', 'The margin differs from the preceding submission by more than 50 %'
                 union all select 'MRG-009', 'The currency differs from that of the AUM') rule
         on find_in_set(rule.code, v.warn_codes)
 where v.warn_codes <> ''

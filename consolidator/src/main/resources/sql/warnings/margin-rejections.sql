-- REJECT rules of the consolidator that margin versions fail (judge-margin-versions.sql).
select 'MARGIN' as feed,
       concat(v.submission_id, '|', v.version) as item_key,
       v.fund_id,
       v.submission_id,
       v.version as version,
       v.reference_date as business_date,
       rule.code as code,
       'REJECT' as severity,
       '' as field,
       rule.reason as reason,
       v.event_id
  from versions v
  straight_join (select 'MRG-001' as code, 'The submitter is not the fund''s manager' as reason
                 union all select 'MRG-006', 'It amends a submission of which no lower version was received'
                 union all select 'MRG-008', 'Fund or manager differ from the lowest version received') rule
         on find_in_set(rule.code, v.reject_codes)
 where v.outcome = 'REJECTED'

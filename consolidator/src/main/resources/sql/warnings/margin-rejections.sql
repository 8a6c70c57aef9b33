-- REJECT rules of the consolidator that margin versions fail (judge-margin-versions.sql).
select 'MARGIN' as feed,
       concat(h.submission_id, '|', h.version) as item_key,
       h.fund_id,
       h.submission_id,
       h.version as version,
       h.reference_date as business_date,
       rule.code as code,
       'REJECT' as severity,
       '' as field,
       rule.reason as reason,
       h.event_id
  from DERIVATION_SCOPE s force index (primary)
  straight_join MANAGER_MARGIN_HISTORY h force index (manager_margin_history_fund) on h.fund_id = s.fund_id
          and h.outcome = 'REJECTED'
  straight_join (select 'MRG-001' as code, 'The submitter is not the fund''s manager' as reason
                 union all select 'MRG-006', 'It amends a submission of which no lower version was received'
                 union all select 'MRG-008', 'Fund or manager differ from the lowest version received') rule
         on find_in_set(rule.code, h.reject_codes)
 where s.scope_id = :scope

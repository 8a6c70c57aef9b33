-- WARN rules of the consolidator that accepted margin versions fail (judge-margin-warnings.sql).
select 'MARGIN' as feed,
       concat(h.submission_id, '|', h.version) as item_key,
       h.fund_id,
       h.submission_id,
       h.version as version,
       h.reference_date as business_date,
       rule.code as code,
       'WARN' as severity,
       '' as field,
       rule.reason as reason,
       h.event_id
  from DERIVATION_SCOPE s force index (primary)
  straight_join MANAGER_MARGIN_HISTORY h force index (manager_margin_history_fund) on h.fund_id = s.fund_id
          and h.warn_codes <> ''
  straight_join (select 'COM-005' as code, 'The reference date is no business day' as reason
                 union all select 'MRG-003', 'The margin is above the AUM; a person has to look at it'
                 union all select 'MRG-004', 'A class of today''s label has no margin'
                 union all select 'MRG-007', 'The margin differs from the preceding submission by more than 50 %'
                 union all select 'MRG-009', 'The currency differs from that of the AUM') rule
         on find_in_set(rule.code, h.warn_codes)
 where s.scope_id = :scope

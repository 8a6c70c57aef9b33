-- INVALID_SUBMISSION, one per version: the version was rejected because its manager is not the
-- fund's (MRG-001 is the first rule that failed), and the fund is not closed. What a person resolved does not
-- recur.
select 'INVALID_SUBMISSION' as type,
       concat(h.submission_id, '|', h.version) collate utf8mb4_bin as exception_key,
       'MEDIUM' as severity,
       h.fund_id,
       f.manager_id,
       cast(null as datetime(6)) as due_at,
       concat('Manager ', h.manager_id, ' submitted for fund ', h.fund_id,
              ' and is not its manager') as reason
  from DERIVATION_SCOPE s force index (primary)
  straight_join MANAGER_MARGIN_HISTORY h force index (manager_margin_history_fund) on h.fund_id = s.fund_id
  left join FUNDS f force index (primary) on f.fund_id = h.fund_id
 where s.scope_id = :scope
   and h.outcome = 'REJECTED'
   and substring_index(h.reject_codes, ',', 1) = 'MRG-001'
   and coalesce(f.status, 'ACTIVE') <> 'CLOSED'
   and not exists (select /*+ no_semijoin() */ 1
                     from MARGIN_EXCEPTIONS e force index (margin_exceptions_ordinal)
                     straight_join MARGIN_EXCEPTION_EVENTS v force index (primary) on v.exception_id = e.exception_id
                    where e.type = 'INVALID_SUBMISSION'
                      and e.exception_key = concat(h.submission_id, '|', h.version) collate utf8mb4_bin
                      and v.change_kind = 'RESOLVED'
                      and v.actor <> 'system')

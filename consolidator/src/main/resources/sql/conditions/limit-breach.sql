-- LIMIT_BREACH, one per fund: margin above the effective limit of AUM. A live one outlasts a stale
-- AUM; any other reason for an unknown limit ends it.
select 'LIMIT_BREACH' as type,
       cast(m.fund_id as char) collate utf8mb4_bin as exception_key,
       'CRITICAL' as severity,
       m.fund_id,
       m.manager_id,
       cast(null as datetime(6)) as due_at,
       concat('Gross margin ', coalesce(m.gross_margin, 0), ' is above ',
              round(coalesce(m.effective_limit, 0) * 100, 2), ' % of AUM ',
              coalesce(m.aum_value, 0)) as reason
  from DERIVATION_SCOPE s force index (primary)
  straight_join MARGIN_STATUS m force index (primary) on m.fund_id = s.fund_id
 where s.scope_id = :scope
   and (m.limit_status = 'BREACH'
        or (m.limit_status = 'UNKNOWN' and m.limit_reason = 'STALE_AUM'
            and exists (select 1
                          from MARGIN_EXCEPTIONS live force index (margin_exceptions_one_live)
                         where live.type = 'LIMIT_BREACH'
                           and live.exception_key = cast(m.fund_id as char) collate utf8mb4_bin
                           and live.is_live = true)))

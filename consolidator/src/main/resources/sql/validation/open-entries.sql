-- The consolidator's open entries about margin versions, and about AUM and portfolios of the dates
-- that are to be judged (dates.sql), of the funds in scope.
select l.id
  from DERIVATION_SCOPE s force index (primary)
  straight_join FUND_HEADS h force index (primary) on h.fund_id = s.fund_id
  straight_join MARGIN_VALIDATION_LOG l force index (margin_validation_log_fund)
         on l.fund_id = s.fund_id and l.origin = 'CONSOLIDATOR' and l.cleared_at is null
        and (l.feed = 'MARGIN' or l.business_date >= coalesce(h.warnings_from, date '1000-01-01'))
 where s.scope_id = :scope

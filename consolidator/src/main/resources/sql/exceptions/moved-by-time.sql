-- Exceptions that time alone moves: missing submissions below the level that they have reached, not while
-- waived, and waivers that have ended. Each branch reads one index range that is empty when nothing is to be
-- done. The clock of escalation starts at the later of due and opening.
--
-- Parameters: now, second, third (escalation-bounds.sql; null escalates nothing)
select exception_id, fund_id
  from MARGIN_EXCEPTIONS force index (margin_exceptions_escalation)
 where state in ('OPEN', 'ACKNOWLEDGED', 'WAIVER_REQUESTED')
   and escalation_level = 1
   and opened_at < :second
   and due_at < :second
union all
select exception_id, fund_id
  from MARGIN_EXCEPTIONS force index (margin_exceptions_escalation)
 where state in ('OPEN', 'ACKNOWLEDGED', 'WAIVER_REQUESTED')
   and escalation_level = 2
   and opened_at < :third
   and due_at < :third
union all
select exception_id, fund_id
  from MARGIN_EXCEPTIONS force index (margin_exceptions_waiver)
 where state = 'WAIVED'
   and waiver_expires_at <= :now
 order by fund_id, exception_id

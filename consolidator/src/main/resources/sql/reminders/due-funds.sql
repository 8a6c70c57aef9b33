-- Funds whose live obligation falls due two business days after a day, for managers who were not reminded on
-- that day: one row per fund, in order of manager and fund.
--
-- Not of an obligation that began after the day's cut-off: its duty did, or the submission before it came after.
-- Not of a fund that has submitted: what satisfied the obligation made another one live, and what still waits
-- for evidence (PENDING) may do so. Nor of what falls due before monitoring begins.
--
-- Starts at the index of required funds that are not missing by due (margin_status_due), so at the few that fall
-- due on one day; each is looked up then, never the whole of a table beforehand.
--
-- Parameters: now, day, cut_off, from, until (reminder-days.sql), monitoring_start
select m.manager_id, m.fund_id, m.obligation_basis, m.due_at
  from MARGIN_STATUS m force index (margin_status_due)
  straight_join SUBMISSION_OBLIGATIONS o
    on o.fund_id = m.fund_id
   and o.basis = m.obligation_basis
  straight_join MAPPED_DUTIES d force index (primary)
    on d.fund_id = o.fund_id
   and d.mapped_until = '9999-12-31'
   and d.duty_start = o.duty_start
 where m.is_required = 1
   and m.is_missing = 0
   and m.judgement_pending = 0
   and m.due_at >= :from
   and m.due_at < :until
   and m.due_at > :now
   and (:monitoring_start is null or m.due_at >= :monitoring_start)
   and m.manager_id is not null
   and d.began_at <= :cut_off
   and not exists (select /*+ no_semijoin() */ 1
                     from SUBMISSION_OBLIGATIONS before_it force index (submission_obligations_live)
                    where before_it.fund_id = o.fund_id
                      and before_it.status = 'SATISFIED'
                      and before_it.satisfied_at > :cut_off)
   and not exists (select /*+ no_semijoin() */ 1
                     from MANAGER_MARGIN_HISTORY waiting force index (manager_margin_history_fund)
                    where waiting.fund_id = m.fund_id
                      and waiting.outcome = 'PENDING'
                      and waiting.mode <> 'CANCELLATION')
   and not exists (select /*+ no_semijoin() */ 1
                     from SUBMISSION_REMINDERS given force index (primary)
                    where given.manager_id = m.manager_id
                      and given.reminder_day = :day)
 order by m.manager_id, m.fund_id

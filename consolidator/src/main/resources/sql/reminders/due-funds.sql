-- Funds whose live obligation falls due two business days after a cut-off that has come, for managers who were
-- not reminded of that day: one row per fund, in order of manager, day and fund.
--
-- Not of an obligation that began after that cut-off: its duty did, or the submission before it came after. Not
-- of a fund that has submitted: what satisfied the obligation made another one live, and what still waits for
-- evidence (PENDING) may do so. Nor of what falls due before monitoring begins.
--
-- Starts at the index of required funds that are not missing by due (margin_status_due): the few that fall due
-- within three business days.
--
-- Parameters: now, until (reminded-until.sql), monitoring_start, market
select m.manager_id, r.calendar_date as reminder_day, m.fund_id, m.obligation_basis, m.due_at
  from MARGIN_STATUS m force index (margin_status_due)
  straight_join CALENDAR_DAYS due
    on due.market = :market
   and due.calendar_date between date(m.due_at) - interval 1 day and date(m.due_at) + interval 1 day
   and due.starts_at <= m.due_at
   and m.due_at < due.ends_at
  straight_join CALENDAR_DAYS r
    on r.market = :market
   and r.business_day_number = due.business_day_number - 2
   and r.is_business_day
  straight_join SUBMISSION_OBLIGATIONS o
    on o.fund_id = m.fund_id
   and o.basis = m.obligation_basis
  straight_join FUND_DUTIES d
    on d.fund_id = o.fund_id
   and d.duty_start = o.duty_start
 where m.is_required = 1
   and m.is_missing = 0
   and m.judgement_pending = 0
   and m.due_at > :now
   and m.due_at < :until
   and (:monitoring_start is null or m.due_at >= :monitoring_start)
   and m.manager_id is not null
   and d.began_at <= r.cut_off_at
   and not exists (select 1
                     from SUBMISSION_OBLIGATIONS before_it
                    where before_it.fund_id = o.fund_id
                      and before_it.status = 'SATISFIED'
                      and before_it.satisfied_at > r.cut_off_at)
   and not exists (select 1
                     from MANAGER_MARGIN_HISTORY waiting
                    where waiting.fund_id = m.fund_id
                      and waiting.outcome = 'PENDING'
                      and waiting.mode <> 'CANCELLATION')
   and not exists (select 1
                     from SUBMISSION_REMINDERS given
                    where given.manager_id = m.manager_id
                      and given.reminder_day = r.calendar_date)
 order by m.manager_id, r.calendar_date, m.fund_id

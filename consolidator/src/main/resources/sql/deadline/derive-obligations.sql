-- Obligations of every duty of the scope's funds.
--
-- The window of a duty is [began_at, ended_at). Standing submissions that are complete for the duty's label are
-- taken by (satisfying instant, submission id): the satisfying instant is the submitted_at of the lowest
-- accepted version that is complete for the label, the reference date that of the current version. A manual
-- validation without submission is one more, whatever the label: at its instant, with its local date as reference
-- date. Those before the window give the first anchor; each in it that raises the anchor satisfies the live row
-- and opens the next. The live row of the duty in force is OPEN; of a duty that ended it is VOID.
--
-- due = cut-off of the business day that anchor + interval rolls to, without anchor that of the episode's start
-- + grace, never before the duty's floor. The first row of a duty that began with an added class is due no
-- later than the row that was live before it.
-- The interval is the shortest over the label's classes, by investor type; over all types while it is unknown.
-- All this is so under each era of the fund, by its mapping, intervals, investor type and calendar, as if they had
-- always held. A row stands as the era has it in which it was closed. The row that was live at the change which
-- began an era is due at min(due of the row live before the change, max(due under the era, floor of the change)),
-- or without a live row before at the max; rows opened later are due as the era has it. VOID rows show the due as
-- if no change had surprised them. Where eras give one basis differently, the latest counts, and VOID the least.
-- A row whose basis no longer holds stays as VOID. Only funds with another fingerprint are derived.
-- Parameters: scope, now, market, grace_days
insert into SUBMISSION_OBLIGATIONS (fund_id, basis, duty_start, anchor_date, exposure_label, investor_type,
  interval_days, due_at, satisfied_at, satisfied_by, on_time, status, recorded_at)
with duty as (
  select d.*
  from DERIVATION_SCOPE s force index (primary)
  straight_join FUND_HEADS h force index (primary)
    on h.fund_id = s.fund_id and not h.obligation_inputs <=> s.obligation_inputs
  straight_join MAPPED_DUTIES d force index (primary) on d.fund_id = s.fund_id
  where s.scope_id = :scope and d.holds and coalesce(d.began_at < d.ended_at, true)
),
complete_version as (
  select
    d.fund_id, d.mapped_until, d.duty_start, c.submission_id, c.reference_date, v.submitted_at as satisfied_at,
    row_number() over (
      partition by d.fund_id, d.mapped_until, d.duty_start, c.submission_id order by v.version) as nth_complete
  from duty d
  straight_join MANAGER_MARGIN_HISTORY c force index (manager_margin_history_fund)
    on c.fund_id = d.fund_id and c.is_current = 1 and c.mode <> 'CANCELLATION'
    and (not d.has_otc or c.margin_local is not null)
    and (not d.has_offshore or c.margin_offshore is not null)
  straight_join MANAGER_MARGIN_HISTORY v force index (primary)
    on v.submission_id = c.submission_id and v.outcome = 'ACCEPTED' and v.mode <> 'CANCELLATION'
    and (not d.has_otc or v.margin_local is not null)
    and (not d.has_offshore or v.margin_offshore is not null)
),
satisfaction as (
  select fund_id, mapped_until, duty_start, submission_id, reference_date, satisfied_at
  from complete_version
  where nth_complete = 1
  union all
  select
    d.fund_id, d.mapped_until, d.duty_start, null,
    date(v.validated_at)
      + interval if(v.validated_at < utc_day.starts_at, -1, coalesce(v.validated_at >= utc_day.ends_at, 0)) day,
    v.validated_at
  from duty d
  straight_join MANUAL_VALIDATIONS v force index (manual_validations_fund)
    on v.fund_id = d.fund_id and v.submission_id is null
  left join CALENDAR_DAYS utc_day force index (primary)
    on utc_day.market = :market and utc_day.calendar_date = date(v.validated_at)
),
first_anchor as (
  select d.fund_id, d.mapped_until, d.duty_start, max(s.reference_date) as anchor_date
  from duty d
  left join satisfaction s
    on s.fund_id = d.fund_id and s.mapped_until = d.mapped_until and s.duty_start = d.duty_start
    and s.satisfied_at < d.began_at
  group by d.fund_id, d.mapped_until, d.duty_start
),
-- The frame ends at the row itself: one that ended before it would be read anew for every row.
running as (
  select
    s.fund_id, s.mapped_until, s.duty_start, s.submission_id, s.reference_date, s.satisfied_at,
    max(s.reference_date) over (
      partition by s.fund_id, s.mapped_until, s.duty_start order by s.satisfied_at, s.submission_id
      rows between unbounded preceding and current row) as highest
  from satisfaction s
  join duty d on d.fund_id = s.fund_id and d.mapped_until = s.mapped_until and d.duty_start = s.duty_start
  where s.satisfied_at >= d.began_at and coalesce(s.satisfied_at < d.ended_at, true)
),
in_window as (
  select
    r.fund_id, r.mapped_until, r.duty_start, r.submission_id, r.reference_date, r.satisfied_at,
    greatest(
      coalesce(f.anchor_date, date '1000-01-01'),
      coalesce(lag(r.highest) over (
        partition by r.fund_id, r.mapped_until, r.duty_start order by r.satisfied_at, r.submission_id),
        date '1000-01-01')) as anchor_before
  from running r
  join first_anchor f on f.fund_id = r.fund_id and f.mapped_until = r.mapped_until and f.duty_start = r.duty_start
),
opening as (
  select fund_id, mapped_until, duty_start, anchor_date, null as opened_at, null as submission_id
  from first_anchor
  union all
  select fund_id, mapped_until, duty_start, reference_date, satisfied_at, submission_id
  from in_window
  where reference_date > anchor_before
),
obligation as (
  select
    fund_id, mapped_until, duty_start, anchor_date, opened_at,
    lag(fund_id) over in_turn is null as is_first, lead(fund_id) over in_turn is null as is_last,
    lead(opened_at) over in_turn as satisfied_at, lead(submission_id) over in_turn as satisfied_by
  from opening
  window in_turn as (partition by fund_id, mapped_until, duty_start order by anchor_date)
),
-- A family is a row with those that inherit from it, one from the other: each is due at the least so far. A row
-- from which one inherits is looked at in all later eras.
in_turn as (
  select
    o.fund_id, o.mapped_until, o.duty_start, o.anchor_date, o.is_last, o.satisfied_at, o.satisfied_by,
    d.episode_start, d.began_on, d.in_force, d.has_otc, d.has_offshore, d.floor_at,
    coalesce(o.opened_at, d.began_at) as opened_at,
    coalesce(o.satisfied_at, d.ended_at, timestamp '9999-12-31 00:00:00') as closed_at,
    d.added_class and o.is_first as inherits,
    sum(not (d.added_class and o.is_first)) over (by_anchor rows unbounded preceding) as family,
    coalesce(lead(d.added_class and o.is_first) over by_anchor, false) as is_inherited
  from obligation o
  join duty d on d.fund_id = o.fund_id and d.mapped_until = o.mapped_until and d.duty_start = o.duty_start
  window by_anchor as (
    partition by o.fund_id, o.mapped_until, d.episode_start order by o.duty_start, o.anchor_date)
),
in_era as (
  select
    f.*, e.era, e.begins_at, e.ends_at, e.investor_type, e.floor_at as change_floor_at,
    least(
      if(f.has_otc, coalesce(e.otc_days, e.offshore_days), e.offshore_days),
      if(f.has_offshore, coalesce(e.offshore_days, e.otc_days), e.otc_days)) as interval_days
  from in_turn f
  straight_join FUND_ERAS e force index (primary)
    on e.fund_id = f.fund_id and e.mapped_until = f.mapped_until and e.ends_at > f.opened_at
    and (e.begins_at <= f.closed_at or f.is_inherited)
),
aimed as (
  select
    in_era.*, coalesce(anchor_date + interval interval_days day, episode_start + interval :grace_days day) as aims_at
  from in_era
),
plain as (
  select
    i.*,
    greatest(
      coalesce(
        if(i.ends_at = '9999-12-31', null, (
          select p.floor_cut_off_at
          from CALENDAR_PAST_DAYS p force index (primary)
          where p.market = :market and p.calendar_date = i.began_on and p.held_until >= i.ends_at
          order by p.held_until limit 1)),
        i.floor_at),
      coalesce(
        if(i.ends_at = '9999-12-31', null, (
          select p.due_cut_off_at
          from CALENDAR_PAST_DAYS p force index (primary)
          where p.market = :market and p.calendar_date = i.aims_at and p.held_until >= i.ends_at
          order by p.held_until limit 1)),
        c.due_cut_off_at,
        cast(i.aims_at as datetime(6)))) as plain_due_at
  from aimed i
  left join CALENDAR_DAYS c force index (primary) on c.market = :market and c.calendar_date = i.aims_at
),
due_in_era as (
  select plain.*, min(plain_due_at) over in_time as era_due_at
  from plain
  window in_time as (
    partition by fund_id, era, episode_start, family order by duty_start, anchor_date rows unbounded preceding)
),
-- Rows live in their era, in the order of time. A row continues a streak where the due before it caps its own: it
-- inherits, or it was live at the change and so was the row before, in the era before.
live as (
  select
    due_in_era.*,
    coalesce(
      if(opened_at < begins_at,
        lag(era) over by_time = era - 1 and lag(closed_at) over by_time >= begins_at,
        inherits and lag(era) over by_time = era and lag(episode_start) over by_time = episode_start),
      false) as continues
  from due_in_era
  where closed_at >= begins_at
  window by_time as (partition by fund_id order by era, duty_start, anchor_date)
),
streak as (
  select
    live.*,
    if(opened_at < begins_at, greatest(era_due_at, change_floor_at), if(continues, plain_due_at, era_due_at))
      as own_due_at,
    sum(not continues) over in_time as streak
  from live
  window in_time as (partition by fund_id order by era, duty_start, anchor_date rows unbounded preceding)
),
surprised as (
  select
    streak.*,
    min(own_due_at) over in_time as streak_due_at,
    case when not is_last then 'SATISFIED' when in_force then 'OPEN' else 'VOID' end as status
  from streak
  window in_time as (partition by fund_id, streak order by era, duty_start, anchor_date rows unbounded preceding)
),
standing as (
  select
    surprised.*,
    row_number() over (partition by fund_id, duty_start, anchor_date order by status = 'VOID', era desc)
      as precedence
  from surprised
  where closed_at < ends_at or ends_at = '9999-12-31'
),
derived as (
  select
    fund_id, concat(duty_start, '|', coalesce(anchor_date, '-')) as basis, duty_start, anchor_date,
    case when has_otc and has_offshore then 'OTC+OFFSHORE' when has_otc then 'OTC' else 'OFFSHORE' end
      as exposure_label,
    investor_type, interval_days, if(status = 'VOID', era_due_at, streak_due_at) as due_at, satisfied_at,
    satisfied_by, status
  from standing
  where precedence = 1
)
select *
from (
  select
    fund_id, basis, duty_start, anchor_date, exposure_label, investor_type, interval_days, due_at, satisfied_at,
    satisfied_by, satisfied_at <= due_at as on_time, status, :now as derived_at
  from derived
  union all
  select
    o.fund_id, o.basis, o.duty_start, o.anchor_date, o.exposure_label, o.investor_type, o.interval_days,
    o.due_at, o.satisfied_at, o.satisfied_by, o.on_time, 'VOID', :now
  from DERIVATION_SCOPE s force index (primary)
  straight_join FUND_HEADS h force index (primary)
    on h.fund_id = s.fund_id and not h.obligation_inputs <=> s.obligation_inputs
  straight_join SUBMISSION_OBLIGATIONS o force index (primary) on o.fund_id = s.fund_id
  left join standing n
    on n.fund_id = o.fund_id and n.duty_start = o.duty_start and n.anchor_date <=> o.anchor_date
  where s.scope_id = :scope and n.fund_id is null
) d
on duplicate key update
  recorded_at = if(
    (SUBMISSION_OBLIGATIONS.exposure_label, SUBMISSION_OBLIGATIONS.investor_type,
      SUBMISSION_OBLIGATIONS.interval_days, SUBMISSION_OBLIGATIONS.due_at, SUBMISSION_OBLIGATIONS.satisfied_at,
      SUBMISSION_OBLIGATIONS.satisfied_by, SUBMISSION_OBLIGATIONS.on_time, SUBMISSION_OBLIGATIONS.status)
    <=> (d.exposure_label, d.investor_type, d.interval_days, d.due_at, d.satisfied_at, d.satisfied_by,
      d.on_time, d.status),
    SUBMISSION_OBLIGATIONS.recorded_at, d.derived_at),
  exposure_label = d.exposure_label,
  investor_type = d.investor_type,
  interval_days = d.interval_days,
  due_at = d.due_at,
  satisfied_at = d.satisfied_at,
  satisfied_by = d.satisfied_by,
  on_time = d.on_time,
  status = d.status

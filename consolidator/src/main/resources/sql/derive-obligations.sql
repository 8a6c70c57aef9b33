-- Obligations of every duty of the scope's funds.
--
-- The window of a duty is [began_at, ended_at). Standing submissions that are complete for the duty's label are
-- taken by (satisfying instant, submission id): the satisfying instant is the submitted_at of the lowest
-- accepted version that is complete for the label, the reference date that of the current version. Those before
-- the window give the first anchor; each one in it that raises the anchor satisfies the live row and opens the
-- next. The live row of the duty in force is OPEN; of a duty that ended it is VOID.
--
-- due = cut-off of the business day that anchor + interval rolls to, without anchor that of the episode's start
-- + grace, never before the duty's floor. The first row of a duty that began with an added class is due no
-- later than the row that was live before it.
-- The interval is the shortest over the label's classes, by investor type; over all types while it is unknown.
--
-- A row whose basis no longer holds stays as VOID.
--
-- Only funds whose fingerprint changed since are derived.
--
-- Parameters: scope, now, market, grace_days
insert into SUBMISSION_OBLIGATIONS (
  fund_id, basis, duty_start, anchor_date, exposure_label, investor_type, interval_days, due_at, satisfied_at,
  satisfied_by, on_time, status, recorded_at)
with
duty as (
  select
    d.fund_id, d.duty_start, d.episode_start, d.added_class, d.began_at, d.ended_at, d.in_force, d.has_otc,
    d.has_offshore, d.floor_at, a.investor_type,
    ( select min(p.interval_days)
      from SUBMISSION_POLICY p
      where (p.exposure_class = 'OTC' and d.has_otc or p.exposure_class = 'OFFSHORE' and d.has_offshore)
        and p.investor_type = coalesce(a.investor_type, p.investor_type)
    ) as interval_days
  from DERIVATION_SCOPE s
  straight_join FUND_HEADS h on h.fund_id = s.fund_id and not h.obligation_inputs <=> s.obligation_inputs
  straight_join FUND_DUTIES d on d.fund_id = s.fund_id
  straight_join FUNDS_AUM_SNAPSHOT a on a.fund_id = s.fund_id
  where s.scope_id = :scope and d.holds and coalesce(d.began_at < d.ended_at, true)
),
complete_version as (
  select
    d.fund_id, d.duty_start, d.began_at, c.submission_id, c.reference_date, v.submitted_at as satisfied_at,
    row_number() over (
      partition by d.fund_id, d.duty_start, c.submission_id order by v.version) as nth_complete
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
submission as (
  select fund_id, duty_start, began_at, submission_id, reference_date, satisfied_at
  from complete_version
  where nth_complete = 1
),
first_anchor as (
  select fund_id, duty_start, max(reference_date) as anchor_date
  from submission
  where satisfied_at < began_at
  group by fund_id, duty_start
),
in_window as (
  select
    s.fund_id, s.duty_start, s.submission_id, s.reference_date, s.satisfied_at,
    greatest(
      coalesce(f.anchor_date, date '1000-01-01'),
      coalesce(max(s.reference_date) over (
        partition by s.fund_id, s.duty_start order by s.satisfied_at, s.submission_id
        rows between unbounded preceding and 1 preceding), date '1000-01-01')) as anchor_before
  from submission s
  join duty d on d.fund_id = s.fund_id and d.duty_start = s.duty_start
  left join first_anchor f on f.fund_id = s.fund_id and f.duty_start = s.duty_start
  where s.satisfied_at >= d.began_at and coalesce(s.satisfied_at < d.ended_at, true)
),
opening as (
  select d.fund_id, d.duty_start, f.anchor_date, null as satisfied_at, null as submission_id
  from duty d
  left join first_anchor f on f.fund_id = d.fund_id and f.duty_start = d.duty_start
  union all
  select fund_id, duty_start, reference_date, satisfied_at, submission_id
  from in_window
  where reference_date > anchor_before
),
obligation as (
  select
    fund_id, duty_start, anchor_date,
    lag(fund_id) over in_turn is null as is_first,
    lead(fund_id) over in_turn is null as is_last,
    lead(satisfied_at) over in_turn as satisfied_at,
    lead(submission_id) over in_turn as satisfied_by
  from opening
  window in_turn as (partition by fund_id, duty_start order by anchor_date)
),
plain as (
  select
    o.*, d.episode_start, d.added_class, d.in_force, d.has_otc, d.has_offshore, d.investor_type,
    d.interval_days,
    greatest(d.floor_at, coalesce(
      c.due_cut_off_at,
      cast(coalesce(o.anchor_date + interval d.interval_days day, d.episode_start + interval :grace_days day)
        as datetime(6)))) as plain_due_at
  from obligation o
  join duty d on d.fund_id = o.fund_id and d.duty_start = o.duty_start
  left join CALENDAR_DAYS c
    on c.market = :market
    and c.calendar_date = coalesce(
      o.anchor_date + interval d.interval_days day, d.episode_start + interval :grace_days day)
),
in_turn as (
  select
    plain.*,
    added_class and is_first as inherits,
    coalesce(lag(is_first) over by_anchor, false) as after_first,
    lag(plain_due_at) over by_anchor as due_before
  from plain
  window by_anchor as (partition by fund_id, episode_start order by duty_start, anchor_date)
),
-- The row before an inheriting one may inherit itself, if it is its duty's only one: a family is a row with
-- all those that inherit from it through such rows, and each is due at the least so far.
family as (
  select
    in_turn.*,
    least(plain_due_at, if(inherits, coalesce(due_before, plain_due_at), plain_due_at)) as capped_due_at,
    sum(not (inherits and after_first)) over (
      partition by fund_id, episode_start order by duty_start, anchor_date) as family
  from in_turn
),
derived as (
  select
    fund_id,
    concat(duty_start, '|', coalesce(anchor_date, '-')) as basis,
    duty_start,
    anchor_date,
    case when has_otc and has_offshore then 'OTC+OFFSHORE' when has_otc then 'OTC' else 'OFFSHORE' end
      as exposure_label,
    investor_type,
    interval_days,
    min(capped_due_at) over (
      partition by fund_id, episode_start, family order by duty_start, anchor_date) as due_at,
    satisfied_at,
    satisfied_by,
    case when not is_last then 'SATISFIED' when in_force then 'OPEN' else 'VOID' end as status
  from family
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
  from DERIVATION_SCOPE s
  straight_join FUND_HEADS h on h.fund_id = s.fund_id and not h.obligation_inputs <=> s.obligation_inputs
  straight_join SUBMISSION_OBLIGATIONS o on o.fund_id = s.fund_id
  left join derived n on n.fund_id = o.fund_id and n.basis = o.basis
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

-- Duties to submit of every fund of the scope, under the mapping of today and under each past one that an era of
-- the fund had, as if that mapping had always been in force.
--
-- An exposed run goes from a portfolio date whose label is not NONE to the next one whose label is NONE; dates
-- without a portfolio do not break it. An active run goes from an ACTIVE AUM date to the next CLOSED one; the
-- run of the oldest AUM date has no beginning. An episode is the intersection of two runs. A duty begins with
-- an episode, and at each later portfolio date of it whose label has a class that the label before it lacked.
--
-- began_at is when the facts that began the duty were recorded: that of the class (of several added ones the
-- latest) or, for an episode, of the exposure in force at its start and of the reopening; never before the fund
-- was known. ended_at is the least began_at of the fund's later duties, or when the end of the episode was
-- recorded, if that was before; a duty that did not begin before it ended has no obligations.
-- A duty's label is today's while it is in force, else that of the last portfolio date before its end.
-- floor_at is the cut-off of the first business day after began_on, the local date of began_at, by the calendar of
-- today.
--
-- Parameters: scope, market
insert into MAPPED_DUTIES (
  fund_id, mapped_until, duty_start, episode_start, added_class, began_at, began_on, ended_at, in_force, holds,
  has_otc, has_offshore, floor_at)
with
-- Between two turns of the label it does not change.
label_turn as (
  select
    l.fund_id, l.mapped_until, l.portfolio_date, l.has_otc, l.has_offshore,
    l.has_otc or l.has_offshore as exposed, l.otc_since, l.offshore_since, l.exposed_since, l.none_since,
    coalesce(lag(l.has_otc) over by_date, false) as had_otc,
    coalesce(lag(l.has_offshore) over by_date, false) as had_offshore,
    coalesce(lag(l.has_otc or l.has_offshore) over by_date, false) as was_exposed,
    coalesce(lead(l.portfolio_date) over by_date, date '9999-12-31') as next_date
  from DERIVATION_SCOPE s force index (primary)
  straight_join MAPPED_LABELS l force index (portfolio_labels_turn) on l.fund_id = s.fund_id and l.is_turn = 1
  where s.scope_id = :scope
  window by_date as (partition by l.fund_id, l.mapped_until order by l.portfolio_date)
),
exposure_turn as (
  select
    fund_id, mapped_until, portfolio_date as starts_on, exposed,
    coalesce(lead(portfolio_date) over by_date, date '9999-12-31') as ends_on,
    lead(none_since) over by_date as end_recorded_at
  from label_turn
  where exposed <> was_exposed
  window by_date as (partition by fund_id, mapped_until order by portfolio_date)
),
exposed_run as (
  select fund_id, mapped_until, starts_on, ends_on, end_recorded_at from exposure_turn where exposed
),
ever_closed as (
  select s.fund_id
  from DERIVATION_SCOPE s force index (primary)
  where s.scope_id = :scope
    and exists (
      select /*+ no_semijoin() */ 1
      from FUNDS_AUM_DAILY a force index (funds_aum_daily_status)
      where a.fund_id = s.fund_id and a.status = 'CLOSED')
),
aum_revision as (
  select
    a.fund_id, a.reference_date, a.status,
    row_number() over (partition by a.fund_id, a.reference_date order by a.revision desc) as nth_newest
  from ever_closed c
  join FUNDS_AUM_DAILY a force index (primary) on a.fund_id = c.fund_id
),
aum_day as (
  select
    fund_id, reference_date, status,
    lag(status) over (partition by fund_id order by reference_date) as former_status
  from aum_revision
  where nth_newest = 1
),
status_start as (
  select
    d.fund_id, d.reference_date, d.status, d.former_status,
    ( select a.updated_at
      from FUNDS_AUM_DAILY a force index (primary)
      where a.fund_id = d.fund_id and a.reference_date = d.reference_date
        and a.revision > coalesce((
          select max(other.revision)
          from FUNDS_AUM_DAILY other force index (primary)
          where other.fund_id = d.fund_id and other.reference_date = d.reference_date
            and other.status <> d.status), 0)
      order by a.revision
      limit 1
    ) as recorded_at
  from aum_day d
  where not d.status <=> d.former_status
),
status_turn as (
  select
    fund_id, reference_date, status, former_status, recorded_at,
    coalesce(lead(reference_date) over by_date, date '9999-12-31') as ends_on,
    lead(recorded_at) over by_date as end_recorded_at
  from status_start
  window by_date as (partition by fund_id order by reference_date)
),
active_run as (
  select
    fund_id,
    if(former_status is null, date '1000-01-01', reference_date) as starts_on,
    if(former_status is null, null, recorded_at) as reopened_at,
    ends_on,
    end_recorded_at
  from status_turn
  where status = 'ACTIVE'
  union all
  select f.fund_id, date '1000-01-01', null, date '9999-12-31', null
  from DERIVATION_SCOPE s force index (primary)
  straight_join FUNDS f force index (primary) on f.fund_id = s.fund_id
  where s.scope_id = :scope
    and not exists (
      select /*+ no_semijoin() */ 1
      from FUNDS_AUM_DAILY a force index (funds_aum_daily_status)
      where a.fund_id = s.fund_id and a.status = 'CLOSED')
),
episode as (
  select
    x.fund_id,
    x.mapped_until,
    greatest(x.starts_on, a.starts_on) as starts_on,
    least(x.ends_on, a.ends_on) as ends_on,
    if(a.starts_on >= x.starts_on, a.reopened_at, null) as reopened_at,
    case
      when x.ends_on < a.ends_on then x.end_recorded_at
      when a.ends_on < x.ends_on then a.end_recorded_at
      else least(x.end_recorded_at, a.end_recorded_at)
    end as end_recorded_at
  from exposed_run x
  join active_run a on a.fund_id = x.fund_id
  where greatest(x.starts_on, a.starts_on) < least(x.ends_on, a.ends_on)
),
duty as (
  select
    e.fund_id,
    e.mapped_until,
    greatest(e.starts_on, l.portfolio_date) as duty_start,
    e.starts_on as episode_start,
    e.ends_on as episode_end,
    e.end_recorded_at,
    l.portfolio_date > e.starts_on as added_class,
    greatest(
      f.known_since,
      case
        when l.portfolio_date = e.starts_on
          then greatest(l.exposed_since, coalesce(e.reopened_at, l.exposed_since))
        when l.portfolio_date < e.starts_on
          then greatest(e.reopened_at, (
            select p.exposed_since
            from MAPPED_LABELS p force index (primary)
            where p.fund_id = e.fund_id and p.mapped_until = e.mapped_until and p.portfolio_date <= e.starts_on
            order by p.fund_id desc, p.mapped_until desc, p.portfolio_date desc, p.revision desc
            limit 1))
        when not l.has_otc > l.had_otc then l.offshore_since
        when not l.has_offshore > l.had_offshore then l.otc_since
        else greatest(l.otc_since, l.offshore_since)
      end) as began_at
  from episode e
  straight_join FUNDS f force index (primary) on f.fund_id = e.fund_id
  join label_turn l
    on l.fund_id = e.fund_id and l.mapped_until = e.mapped_until and l.portfolio_date < e.ends_on
    and l.next_date > e.starts_on
  where l.portfolio_date <= e.starts_on or l.has_otc > l.had_otc or l.has_offshore > l.had_offshore
),
bounded as (
  select
    duty.*,
    lead(duty_start) over (partition by fund_id, mapped_until order by duty_start) is null
      and episode_end = date '9999-12-31' as in_force,
    coalesce(
      lead(duty_start) over (partition by fund_id, mapped_until, episode_start order by duty_start), episode_end)
      as end_date,
    least(coalesce(next_began_at, end_recorded_at), coalesce(end_recorded_at, next_began_at)) as ended_at
  from (
    select
      duty.*,
      min(began_at) over (
        partition by fund_id, mapped_until order by duty_start rows between 1 following and unbounded following)
        as next_began_at
    from duty
  ) duty
),
derived as (
  select
    b.fund_id, b.mapped_until, b.duty_start, b.episode_start, b.added_class, b.began_at,
    coalesce(local_day.calendar_date, date(b.began_at)) as began_on,
    b.ended_at, b.in_force, true as holds, l.has_otc, l.has_offshore,
    coalesce(local_day.floor_cut_off_at, b.began_at) as floor_at
  from bounded b
  join label_turn l
    on l.fund_id = b.fund_id and l.mapped_until = b.mapped_until and l.portfolio_date < b.end_date
    and l.next_date >= b.end_date
  left join CALENDAR_DAYS utc_day force index (primary)
    on utc_day.market = :market and utc_day.calendar_date = date(b.began_at)
  left join CALENDAR_DAYS local_day force index (primary)
    on local_day.market = :market
    and local_day.calendar_date = date(b.began_at)
      + interval if(b.began_at < utc_day.starts_at, -1, b.began_at >= utc_day.ends_at) day
)
select *
from (
  select * from derived
  union all
  select
    o.fund_id, o.mapped_until, o.duty_start, o.episode_start, o.added_class, o.began_at, o.began_on, o.ended_at,
    false, false, o.has_otc, o.has_offshore, o.floor_at
  from DERIVATION_SCOPE s force index (primary)
  straight_join MAPPED_DUTIES o force index (primary) on o.fund_id = s.fund_id
  left join derived n
    on n.fund_id = o.fund_id and n.mapped_until = o.mapped_until and n.duty_start = o.duty_start
  where s.scope_id = :scope and n.fund_id is null
) d
on duplicate key update
  episode_start = d.episode_start,
  added_class = d.added_class,
  began_at = d.began_at,
  began_on = d.began_on,
  ended_at = d.ended_at,
  in_force = d.in_force,
  holds = d.holds,
  has_otc = d.has_otc,
  has_offshore = d.has_offshore,
  floor_at = d.floor_at

-- Eras of every fund of the scope that is known to AUM: what lies between two changes of policy, mapping, calendar
-- or investor type. A fund without any such change has one era.
--
-- The investor type as recorded at an instant is that of the newest AUM item, by (date, revision), that was
-- updated up to then; before the first, that of the first. A changed row of a policy table held, up to a change,
-- the value before it, and since its last change the value of today; what was shipped with the schema held ever.
--
-- Changes that count for a fund: of the class of a type that ever stood in one of its portfolios; of an interval
-- of its investor type, of any type while it is or was unknown or another; of a day of the market's calendar,
-- unless the day is so far ahead that nothing due by then had been asked for when it changed. A change that moves
-- no due may count or not.
--
-- mapped_until tells which labels hold in the era: the mapping is that before the fund's first change of a class
-- at or after the end of the era. floor_at is the cut-off of the first business day after the local date of the
-- change, by the calendar of the era, which is the one before the first change of a day at or after its end.
--
-- Parameters: scope, market, grace_days
insert into FUND_ERAS (
  fund_id, era, begins_at, ends_at, mapped_until, investor_type, otc_days, offshore_days, floor_at)
with
fund as (
  select
    s.fund_id, a.investor_type,
    not (
      select i.investor_type from FUNDS_AUM_DAILY i force index (funds_aum_daily_investor_type)
      where i.fund_id = s.fund_id order by i.fund_id, i.investor_type limit 1
    ) <=> (
      select i.investor_type from FUNDS_AUM_DAILY i force index (funds_aum_daily_investor_type)
      where i.fund_id = s.fund_id order by i.fund_id desc, i.investor_type desc limit 1
    ) as is_varied
  from DERIVATION_SCOPE s force index (primary)
  straight_join FUNDS_AUM_SNAPSHOT a force index (primary) on a.fund_id = s.fund_id
  where s.scope_id = :scope
),
aum_item as (
  select
    a.fund_id, a.updated_at, a.investor_type,
    to_days(a.reference_date) * 10000000000 + a.revision as place,
    max(to_days(a.reference_date) * 10000000000 + a.revision) over (
      partition by a.fund_id order by a.updated_at) as newest_place
  from fund f
  straight_join FUNDS_AUM_DAILY a force index (primary) on a.fund_id = f.fund_id
  where f.is_varied
),
newest_item as (
  select
    fund_id, updated_at, investor_type,
    row_number() over by_time = 1 as is_first,
    lag(investor_type) over by_time as former_type
  from aum_item
  where place = newest_place
  window by_time as (partition by fund_id order by updated_at)
),
type_span as (
  select
    fund_id,
    if(is_first, timestamp '1000-01-01 00:00:00', updated_at) as from_at,
    coalesce(
      lead(updated_at) over (partition by fund_id order by updated_at), timestamp '9999-12-31 00:00:00') as until_at,
    investor_type
  from newest_item
  where is_first or not investor_type <=> former_type
  union all
  select fund_id, timestamp '1000-01-01 00:00:00', timestamp '9999-12-31 00:00:00', investor_type
  from fund
  where not is_varied
),
interval_change as (
  select
    substring_index(policy_key, '|', 1) as exposure_class,
    substring_index(policy_key, '|', -1) as investor_type,
    recorded_at,
    cast(before_value ->> '$.interval_days' as signed) as days_before
  from POLICY_CHANGES
  where kind = 'SUBMISSION_POLICY'
),
interval_span as (
  select
    exposure_class, investor_type,
    coalesce(
      lag(recorded_at) over (partition by exposure_class, investor_type order by recorded_at),
      timestamp '1000-01-01 00:00:00') as from_at,
    recorded_at as until_at,
    days_before as days
  from interval_change
  union all
  select
    policy.exposure_class, policy.investor_type,
    coalesce((
      select max(c.recorded_at)
      from interval_change c
      where c.exposure_class = policy.exposure_class and c.investor_type = policy.investor_type),
      timestamp '1000-01-01 00:00:00'),
    timestamp '9999-12-31 00:00:00',
    policy.interval_days
  from SUBMISSION_POLICY policy
),
class_change as (
  select f.fund_id, c.recorded_at
  from POLICY_CHANGES c
  join fund f
  where c.kind = 'ASSET_TYPE_MAPPING'
    and exists (
      select /*+ no_semijoin() */ 1
      from FUND_TYPE_SETS t force index (fund_type_sets_code)
      where t.asset_type_code = c.policy_key and t.fund_id = f.fund_id)
),
day_change as (
  select recorded_at
  from POLICY_CHANGES
  where kind = 'BUSINESS_CALENDAR'
    and substring_index(policy_key, '|', 1) = :market
    and cast(substring_index(policy_key, '|', -1) as date)
      <= date(recorded_at) + interval 31 + greatest(:grace_days, (select max(days) from interval_span)) day
),
begin as (
  select fund_id, from_at as begins_at from type_span
  union
  select f.fund_id, c.recorded_at
  from interval_change c
  join fund f
  where f.is_varied or f.investor_type is null or f.investor_type = c.investor_type
  union
  select fund_id, recorded_at from class_change
  union
  select f.fund_id, c.recorded_at from day_change c join fund f
),
era as (
  select
    fund_id,
    row_number() over by_time - 1 as era,
    begins_at,
    coalesce(lead(begins_at) over by_time, timestamp '9999-12-31 00:00:00') as ends_at
  from begin
  window by_time as (partition by fund_id order by begins_at)
)
select *
from (
  select
    e.fund_id, e.era, e.begins_at, e.ends_at,
    coalesce(
      (select min(c.recorded_at) from class_change c where c.fund_id = e.fund_id and c.recorded_at >= e.ends_at),
      timestamp '9999-12-31 00:00:00') as mapped_until,
    t.investor_type,
    ( select min(i.days)
      from interval_span i
      where i.exposure_class = 'OTC' and i.investor_type = coalesce(t.investor_type, i.investor_type)
        and i.from_at <= e.begins_at and i.until_at > e.begins_at
    ) as otc_days,
    ( select min(i.days)
      from interval_span i
      where i.exposure_class = 'OFFSHORE' and i.investor_type = coalesce(t.investor_type, i.investor_type)
        and i.from_at <= e.begins_at and i.until_at > e.begins_at
    ) as offshore_days,
    if(e.era = 0, null, coalesce(
      ( select p.floor_cut_off_at
        from CALENDAR_PAST_DAYS p force index (primary)
        where p.market = :market and p.calendar_date = local_day.calendar_date and p.held_until >= e.ends_at
        order by p.held_until
        limit 1),
      local_day.floor_cut_off_at,
      e.begins_at)) as floor_at
  from era e
  join type_span t on t.fund_id = e.fund_id and t.from_at <= e.begins_at and t.until_at > e.begins_at
  left join CALENDAR_DAYS utc_day force index (primary)
    on utc_day.market = :market and utc_day.calendar_date = date(e.begins_at)
  left join CALENDAR_DAYS local_day force index (primary)
    on local_day.market = :market
    and local_day.calendar_date = date(e.begins_at)
      + interval if(e.begins_at < utc_day.starts_at, -1, e.begins_at >= utc_day.ends_at) day
) d
on duplicate key update
  begins_at = d.begins_at,
  ends_at = d.ends_at,
  mapped_until = d.mapped_until,
  investor_type = d.investor_type,
  otc_days = d.otc_days,
  offshore_days = d.offshore_days,
  floor_at = d.floor_at

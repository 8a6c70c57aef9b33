-- What may give a fund's due a floor, recorded by an instant and updated within a few days: the portfolios of the
-- days that episode and duty began on, the AUM items that made the fund known, ACTIVE again or of another investor type, and
-- changes of intervals, of the class of a type that it ever held, and of the calendar.
--
-- Parameters: fund, episode_start, duty_start, market, from_at, until_at, at, policy_at (policy is that of then)
with item as (
  select
    event_id, reference_date, revision, status, investor_type, updated_at, recorded_at,
    lag(status) over by_place as former_status,
    lag(investor_type) over by_place as former_type,
    row_number() over (order by updated_at, reference_date, revision) as nth_known
  from FUNDS_AUM_DAILY
  where fund_id = :fund and recorded_at <= :at
  window by_place as (order by reference_date, revision)
)
select 'PORTFOLIO' as kind, event_id, null as change_id, updated_at as since
from PORTFOLIOS
where fund_id = :fund and portfolio_date in (:episode_start, :duty_start) and recorded_at <= :at
  and updated_at between :from_at and :until_at
union all
select
  case
    when nth_known = 1 then 'FUND_KNOWN'
    when status <> former_status then 'FUND_REOPENED'
    else 'INVESTOR_TYPE'
  end,
  event_id, null, updated_at
from item
where updated_at between :from_at and :until_at
  and (nth_known = 1 or status = 'ACTIVE' and former_status = 'CLOSED'
    or not investor_type <=> former_type and former_status is not null)
union all
select kind, null, id, recorded_at
from POLICY_CHANGES c
where recorded_at between :from_at and :until_at and recorded_at <= :policy_at
  and (kind = 'SUBMISSION_POLICY'
    or kind = 'BUSINESS_CALENDAR' and substring_index(policy_key, '|', 1) = :market
    or kind = 'ASSET_TYPE_MAPPING' and exists (
      select 1
      from FUND_TYPE_SETS t force index (fund_type_sets_code)
      join PORTFOLIOS p force index (primary) on p.fund_id = t.fund_id and p.type_set = t.type_set
      where t.asset_type_code = c.policy_key and t.fund_id = :fund))
order by since, kind

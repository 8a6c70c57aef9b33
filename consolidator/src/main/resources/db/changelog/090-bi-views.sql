--liquibase formatted sql

--changeset bi:1 runOnChange:true

-- bi_fund_status: where every fund stands, one row per fund. Every other view of funds counts and sums over this one.
create or replace view bi_fund_status as
select
  m.fund_id, -- Fund
  f.fund_name, -- Name; null when no AUM is known
  f.fund_cnpj, -- CNPJ without mask
  m.manager_id, -- Manager by the newest AUM
  g.manager_name, -- Name of the manager
  m.fund_class, -- FIXED_INCOME, EQUITY, FX or MULTI_MARKET
  m.investor_type, -- RETAIL, QUALIFIED or PROFESSIONAL; null when unknown
  f.status as fund_state, -- ACTIVE or CLOSED
  m.exposure_label, -- NONE, OTC, OFFSHORE or OTC+OFFSHORE
  m.is_required, -- Whether a submission is expected (KPI Expected)
  m.is_required and not m.is_missing and m.anchor_date is not null as is_received, -- KPI Received
  m.is_required and (m.is_missing or m.anchor_date is null) as is_pending, -- KPI Pending
  m.is_missing, -- Required, past due, and proven by all three feeds
  m.judgement_pending, -- Past due and not yet judgeable
  m.anchor_date, -- Date from which the interval runs
  m.due_at, -- When the next submission falls due (UTC)
  m.deadline_status, -- NOT_APPLICABLE, NEVER_SUBMITTED, UP_TO_DATE or OVERDUE
  m.submission_status, -- NOT_APPLICABLE, NOT_RECEIVED, RECEIVED_NOT_VALIDATED or RECEIVED_VALIDATED
  m.limit_status, -- NOT_APPLICABLE, OK, WARNING, BREACH or UNKNOWN
  m.limit_reason, -- Why the limit status is UNKNOWN
  m.margin_stale, -- Whether the margin is the last before a missing one
  m.gross_margin, -- Margin of the newest satisfying submission
  m.margin_currency, -- Its currency
  m.aum_date, -- Date of the newest AUM
  m.aum_value, -- Newest AUM
  m.aum_currency, -- Its currency
  m.effective_limit, -- Lesser of class limit and own limit, a fraction of AUM
  m.utilisation, -- Gross margin / AUM
  m.limit_utilisation, -- Gross margin / (limit x AUM)
  m.fallback_utilisation, -- Of a missing fund: OTC and offshore exposure amount / AUM
  m.portfolio_date, -- Date of the newest portfolio
  m.exposure_otc, -- Exposure amount OTC, unmapped included, base currency
  m.exposure_offshore, -- Exposure amount offshore, base currency
  m.changed_at -- When any of it last changed (UTC)
from MARGIN_STATUS m
left join FUNDS f on f.fund_id = m.fund_id
left join MANAGERS g on g.manager_id = m.manager_id;

-- bi_exposure: exposure by class of every fund's newest portfolio, one row per fund and class. It carries no AUM: joined with funds, its rows would count a fund's AUM once per class.
create or replace view bi_exposure as
select
  e.fund_id, -- Fund
  e.exposure_class, -- EXCHANGE, OTC, OFFSHORE, NONE or UNMAPPED
  e.portfolio_date, -- Date of the newest portfolio
  e.gross_notional, -- Sum of absolute notionals, base currency
  e.gross_market_value, -- Sum of absolute market values, base currency
  e.net_market_value, -- Sum of market values, base currency
  e.exposure_amount, -- Sum of absolute notional, else absolute market value, base currency
  e.position_count, -- Rows
  e.base_currency -- The fund's currency
from RISK_EXPOSURE_SNAPSHOT e;

-- bi_by_manager: funds by manager and AUM currency; amounts of different currencies are never added up.
create or replace view bi_by_manager as
select
  s.manager_id, -- Manager; null for funds without AUM
  max(s.manager_name) as manager_name, -- Name of the manager
  s.aum_currency, -- Currency of the amounts
  count(*) as funds, -- Funds
  sum(s.is_required) as expected, -- Funds of which a submission is expected
  sum(s.is_received) as received, -- Of those, not missing and with an anchor
  sum(s.is_pending) as pending, -- The rest of those
  sum(s.is_received) / nullif(sum(s.is_required), 0) as coverage, -- Received / expected
  sum(s.limit_status = 'BREACH') as breaches, -- Funds above their limit
  sum(s.limit_status = 'WARNING') as warnings, -- Funds near their limit
  sum(s.aum_value) as aum_value, -- Sum of newest AUM
  sum(if(s.margin_currency = s.aum_currency, s.gross_margin, null)) as gross_margin, -- Sum of margins in the same currency
  sum(s.exposure_otc) as exposure_otc, -- Sum of OTC exposure
  sum(s.exposure_offshore) as exposure_offshore -- Sum of offshore exposure
from bi_fund_status s
group by s.manager_id, s.aum_currency;

-- bi_by_fund_class: funds by class and AUM currency.
create or replace view bi_by_fund_class as
select
  s.fund_class, -- FIXED_INCOME, EQUITY, FX or MULTI_MARKET; null for funds without AUM
  s.aum_currency, -- Currency of the amounts
  count(*) as funds, -- Funds
  sum(s.is_required) as expected, -- Funds of which a submission is expected
  sum(s.is_received) as received, -- Of those, not missing and with an anchor
  sum(s.is_pending) as pending, -- The rest of those
  sum(s.is_received) / nullif(sum(s.is_required), 0) as coverage, -- Received / expected
  sum(s.limit_status = 'BREACH') as breaches, -- Funds above their limit
  sum(s.limit_status = 'WARNING') as warnings, -- Funds near their limit
  sum(s.aum_value) as aum_value, -- Sum of newest AUM
  sum(if(s.margin_currency = s.aum_currency, s.gross_margin, null)) as gross_margin, -- Sum of margins in the same currency
  sum(s.exposure_otc) as exposure_otc, -- Sum of OTC exposure
  sum(s.exposure_offshore) as exposure_offshore -- Sum of offshore exposure
from bi_fund_status s
group by s.fund_class, s.aum_currency;

-- bi_by_investor_type: funds by investor type and AUM currency.
create or replace view bi_by_investor_type as
select
  s.investor_type, -- RETAIL, QUALIFIED or PROFESSIONAL; null when unknown
  s.aum_currency, -- Currency of the amounts
  count(*) as funds, -- Funds
  sum(s.is_required) as expected, -- Funds of which a submission is expected
  sum(s.is_received) as received, -- Of those, not missing and with an anchor
  sum(s.is_pending) as pending, -- The rest of those
  sum(s.is_received) / nullif(sum(s.is_required), 0) as coverage, -- Received / expected
  sum(s.limit_status = 'BREACH') as breaches, -- Funds above their limit
  sum(s.limit_status = 'WARNING') as warnings, -- Funds near their limit
  sum(s.aum_value) as aum_value, -- Sum of newest AUM
  sum(if(s.margin_currency = s.aum_currency, s.gross_margin, null)) as gross_margin, -- Sum of margins in the same currency
  sum(s.exposure_otc) as exposure_otc, -- Sum of OTC exposure
  sum(s.exposure_offshore) as exposure_offshore -- Sum of offshore exposure
from bi_fund_status s
group by s.investor_type, s.aum_currency;

-- bi_status_history: every status ever derived, by business day; the greatest recorded_at of a day is the day's last.
create or replace view bi_status_history as
select
  h.fund_id, -- Fund
  h.business_date, -- Day in the policy zone that the status is for
  h.recorded_at, -- When it was derived (UTC)
  h.manager_id, -- Manager
  h.exposure_label, -- NONE, OTC, OFFSHORE or OTC+OFFSHORE
  h.is_required, -- Whether a submission was expected
  h.is_required and not h.is_missing and h.anchor_date is not null as is_received, -- KPI Received
  h.is_missing, -- Proven missing
  h.due_at, -- Due (UTC)
  h.deadline_status, -- Deadline status
  h.submission_status, -- Submission status
  h.limit_status, -- Limit status
  h.gross_margin, -- Margin
  h.margin_currency, -- Its currency
  h.aum_value, -- AUM
  h.aum_currency, -- Its currency
  h.utilisation -- Gross margin / AUM
from MARGIN_STATUS_HISTORY h;

-- bi_aum_history: opening and closing AUM of every fund and month.
create or replace view bi_aum_history as
select
  a.fund_id, -- Fund
  a.reference_month, -- First day of the month
  a.aum_open_date, -- First date of the month with an AUM
  a.aum_open_value, -- AUM of that date
  a.aum_close_date, -- Last date of the month with an AUM
  a.aum_close_value, -- AUM of that date
  a.currency -- Currency of the closing value
from FUNDS_AUM_HISTORY a;

-- bi_margin_history: every version of every submission with its outcome.
create or replace view bi_margin_history as
select
  h.submission_id, -- Submission
  h.version, -- Version
  h.mode, -- ORIGINAL, RESTATEMENT or CANCELLATION
  h.fund_id, -- Fund
  h.manager_id, -- The manager who submitted
  h.reference_date, -- Date that the margin refers to
  h.submitted_at, -- When the manager submitted (UTC)
  h.currency, -- Currency of the margins
  h.margin_local, -- Local gross margin
  h.margin_offshore, -- Offshore gross margin
  h.margin_posted, -- Margin posted
  h.methodology, -- How the manager computed it
  h.outcome, -- PENDING, ACCEPTED or REJECTED
  h.reject_codes, -- Rules that reject it, comma-separated
  h.warn_codes, -- Rules of severity WARN that fail now, comma-separated
  h.is_current -- Highest accepted version of its submission
from MANAGER_MARGIN_HISTORY h;

-- bi_obligations: each obligation to submit that holds.
create or replace view bi_obligations as
select
  o.fund_id, -- Fund
  f.manager_id, -- Manager by the newest AUM
  o.basis, -- Duty start and anchor, - without anchor
  o.exposure_label, -- NONE, OTC, OFFSHORE or OTC+OFFSHORE
  o.anchor_date, -- Date from which the interval runs
  o.interval_days, -- Calendar days between submissions
  o.due_at, -- When it falls due (UTC)
  o.satisfied_at, -- When the satisfying submission was first complete (UTC)
  o.satisfied_by, -- The satisfying submission
  o.on_time, -- Whether satisfied_at is not after due_at
  o.status -- OPEN or SATISFIED
from SUBMISSION_OBLIGATIONS o
left join FUNDS f on f.fund_id = o.fund_id
where o.status <> 'VOID';

-- bi_exceptions: every exception with its age: business days after the day of its opening, up to its closing or today.
create or replace view bi_exceptions as
select
  e.exception_id, -- Exception
  e.type, -- Kind
  e.exception_key, -- What it is about, within its type
  e.state, -- OPEN, ACKNOWLEDGED, WAIVER_REQUESTED, WAIVED, RESOLVED or CANCELLED
  coalesce(e.is_live, 0) as is_live, -- Whether it is neither resolved nor cancelled
  e.severity, -- MEDIUM, HIGH or CRITICAL
  e.fund_id, -- Fund, where it concerns one
  e.manager_id, -- The fund's manager at opening
  e.opened_at, -- Opening (UTC)
  e.closed_at, -- Resolution or cancellation (UTC)
  e.due_at, -- Of a missing submission: when it fell due (UTC)
  e.late, -- Of a resolved missing submission: whether it came after due
  e.lateness_business_hours, -- Lateness in business hours
  e.escalation_level, -- Of a missing submission: level reached
  e.assignee, -- Who works on it
  e.reason, -- Reason of the newest event
  until_day.business_day_number - opening_day.business_day_number as age_business_days, -- Age in business days
  case
    when until_day.business_day_number - opening_day.business_day_number <= 1 then '0-1'
    when until_day.business_day_number - opening_day.business_day_number <= 5 then '2-5'
    when until_day.business_day_number - opening_day.business_day_number <= 10 then '6-10'
    else '> 10'
  end as age_band -- 0-1, 2-5, 6-10 or > 10 business days
from MARGIN_EXCEPTIONS e
join CALENDAR_BUILDS b
left join CALENDAR_DAYS opening_day
  on opening_day.market = b.market
  and opening_day.calendar_date
    between date(e.opened_at) - interval 1 day and date(e.opened_at) + interval 1 day
  and opening_day.starts_at <= e.opened_at and e.opened_at < opening_day.ends_at
left join CALENDAR_DAYS until_day
  on until_day.market = b.market
  and until_day.calendar_date
    between date(coalesce(e.closed_at, utc_timestamp(6))) - interval 1 day
    and date(coalesce(e.closed_at, utc_timestamp(6))) + interval 1 day
  and until_day.starts_at <= coalesce(e.closed_at, utc_timestamp(6))
  and coalesce(e.closed_at, utc_timestamp(6)) < until_day.ends_at;

-- bi_exception_events: every transition of every exception, as it was published.
create or replace view bi_exception_events as
select
  v.exception_id, -- Exception
  v.sequence, -- From 1
  v.event_id, -- Id of the published event
  e.type, -- Kind
  e.fund_id, -- Fund, where it concerns one
  v.change_kind, -- What happened
  v.state_before, -- State before; null at opening
  v.state_after, -- State after
  v.actor, -- system, or the person
  v.reason, -- One sentence for a person
  v.occurred_at -- When (UTC)
from MARGIN_EXCEPTION_EVENTS v
join MARGIN_EXCEPTIONS e on e.exception_id = v.exception_id;

-- bi_validation_log: every failed rule of every feed.
create or replace view bi_validation_log as
select
  l.id, -- Number of the entry
  l.feed, -- POSITIONS, AUM or MARGIN
  l.item_key, -- Natural key of the item, or what could be read of it
  l.fund_id, -- Fund, where known
  l.submission_id, -- Submission, where it concerns one
  l.business_date, -- Portfolio or reference date, where known
  l.code, -- Rule, such as POS-002
  l.severity, -- REJECT, WARN or INFO
  l.field, -- Field that failed; empty for the item
  l.line_number, -- Row of the portfolio from 1; 0 for the item
  l.reason, -- One sentence for a person
  l.origin, -- INGESTER, CONSOLIDATOR or PERSON
  l.recorded_at, -- When it was recorded (UTC)
  l.cleared_at -- When the rule no longer failed for the same item (UTC)
from MARGIN_VALIDATION_LOG l;

-- bi_feed_freshness: how far each feed is proven, one row per feed that ever was.
create or replace view bi_feed_freshness as
select
  w.feed, -- POSITIONS, AUM or MARGIN
  w.effective_as_of, -- Everything changed at the source up to here has been dealt with (UTC)
  timestampdiff(second, w.effective_as_of, utc_timestamp(6)) as behind_seconds -- KPI Freshness: now - effective watermark
from FEED_WATERMARKS w;

-- bi_kpi: key figures over funds, one row. Ratios are ratios of sums, null where nothing is in the denominator.
create or replace view bi_kpi as
select
  coalesce(sum(s.is_required), 0) as expected, -- Funds of which a submission is expected
  coalesce(sum(s.is_received), 0) as received, -- Of those, not missing and with an anchor
  coalesce(sum(s.is_pending), 0) as pending, -- The rest of those
  sum(s.is_received) / nullif(sum(s.is_required), 0) as coverage, -- Received / expected
  sum(s.is_received and s.submission_status = 'RECEIVED_VALIDATED') / nullif(sum(s.is_received), 0) as validated, -- Received and validated / received
  coalesce(sum(s.limit_status = 'BREACH'), 0) as breaches, -- Funds above their limit
  coalesce(sum(s.limit_status = 'WARNING'), 0) as warnings -- Funds near their limit
from bi_fund_status s;

-- bi_kpi_amounts: key figures over amounts, one row per AUM currency. Utilisation is over the funds whose limit could be judged.
create or replace view bi_kpi_amounts as
select
  s.aum_currency, -- Currency of the amounts
  sum(s.aum_value) as aum_value, -- Sum of newest AUM
  sum(if(s.limit_status in ('OK', 'WARNING', 'BREACH'), s.gross_margin, 0))
    / nullif(sum(if(s.limit_status in ('OK', 'WARNING', 'BREACH'), s.aum_value, 0)), 0) as utilisation, -- Sum of gross margins / sum of AUM
  sum(if(s.limit_status in ('OK', 'WARNING', 'BREACH'), s.gross_margin, 0))
    / nullif(sum(if(s.limit_status in ('OK', 'WARNING', 'BREACH'), s.effective_limit * s.aum_value, 0)), 0) as limit_utilisation, -- Sum of gross margins / sum of (limit x AUM)
  sum(if(s.is_missing, s.aum_value, 0)) / nullif(sum(if(s.is_required, s.aum_value, 0)), 0) as aum_at_risk -- Sum of AUM of missing funds / sum of AUM of funds expected
from bi_fund_status s
where s.aum_currency is not null
group by s.aum_currency;

-- bi_kpi_on_time: obligations that fell due up to now, by month of their due date (UTC).
create or replace view bi_kpi_on_time as
select
  cast(date_format(o.due_at, '%Y-%m-01') as date) as due_month, -- First day of the month
  count(*) as fell_due, -- Obligations that fell due
  sum(coalesce(o.on_time, 0)) as on_time, -- Of those, satisfied on time
  sum(coalesce(o.on_time, 0)) / count(*) as on_time_share -- On time / fell due
from bi_obligations o
where o.due_at < utc_timestamp(6)
group by due_month;

-- bi_kpi_first_time_right: submissions by manager, and those of which no version ever failed a rule.
create or replace view bi_kpi_first_time_right as
select
  j.manager_id, -- The manager who submitted
  count(*) as submissions, -- Submissions
  sum(j.failed = 0) as right_first_time, -- Of those, without a failed rule
  sum(j.failed = 0) / count(*) as first_time_right -- Right first time / submissions
from (
  select
    h.submission_id,
    min(h.manager_id) as manager_id,
    sum(exists (
      select 1
      from MARGIN_VALIDATION_LOG l
      where l.submission_id = h.submission_id and l.version = h.version and l.severity in ('REJECT', 'WARN')
    )) as failed
  from MANAGER_MARGIN_HISTORY h
  group by h.submission_id
) j
group by j.manager_id;

grant select on bi_fund_status to bi_reader;
grant select on bi_exposure to bi_reader;
grant select on bi_by_manager to bi_reader;
grant select on bi_by_fund_class to bi_reader;
grant select on bi_by_investor_type to bi_reader;
grant select on bi_status_history to bi_reader;
grant select on bi_aum_history to bi_reader;
grant select on bi_margin_history to bi_reader;
grant select on bi_obligations to bi_reader;
grant select on bi_exceptions to bi_reader;
grant select on bi_exception_events to bi_reader;
grant select on bi_validation_log to bi_reader;
grant select on bi_feed_freshness to bi_reader;
grant select on bi_kpi to bi_reader;
grant select on bi_kpi_amounts to bi_reader;
grant select on bi_kpi_on_time to bi_reader;
grant select on bi_kpi_first_time_right to bi_reader;

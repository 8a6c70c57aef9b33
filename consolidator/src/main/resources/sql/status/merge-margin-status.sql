-- Where every fund of the scope stands now, with the facts used. A fund has one row once any item named it,
-- whatever became of it: of two contents of a submission that name different funds, both funds have one.
--
-- Required: ACTIVE by the newest AUM with a label other than NONE. Anchor and due are those of the OPEN
-- obligation. Missing: required, now > due, and the watermark has reached due; until it has, judgement is
-- pending. The limit is judged on exact decimals: BREACH is margin > limit * AUM.
--
-- Validated: the newest standing version failed no WARN rule, or a person validated that very content of it.
--
-- changed_at grows strictly with every change of a fund, by a microsecond where the instant of evaluation
-- does not.
--
-- The AUM is stale after more than :stale_after business days in (its date, today]. Where either date is outside
-- the calendar Monday to Friday count: the difference of their numbers of weekdays since a Monday, the day 2 of
-- to_days.
--
-- Display columns are capped to what their type holds. fallback_utilisation is rounded half to even by hand:
-- the quotient (MySQL gives it four places more than its dividend has) is cut to 8 and the exact remainder
-- decides.
--
-- Parameters: scope, now, today, market, watermark, stale_after, warning_share
insert into MARGIN_STATUS (
  fund_id, manager_id, exposure_label, is_required, investor_type, fund_class, anchor_date, due_at,
  obligation_basis, deadline_status, submission_status, is_missing, judgement_pending, limit_status,
  limit_reason, margin_stale, snapshot_submission_id, snapshot_version, gross_margin, margin_currency, aum_date,
  aum_revision, aum_value, aum_currency, effective_limit, utilisation, limit_utilisation, fallback_utilisation,
  portfolio_date, portfolio_revision, exposure_otc, exposure_offshore, changed_at)
with
class_limit as (
  select
    scope as fund_class, share,
    row_number() over (partition by scope order by valid_from desc) as nth_newest
  from LIMIT_RULE
  where metric = 'GROSS_MARGIN' and valid_from <= :today
),
fact as (
  select
    s.fund_id,
    a.fund_id is not null as is_known,
    a.manager_id, a.status, a.investor_type, a.fund_class, a.as_of_date as aum_date, a.revision as aum_revision,
    a.aum_value, a.currency as aum_currency,
    least(coalesce(c.share, a.own_margin_limit), coalesce(a.own_margin_limit, c.share)) as effective_limit,
    coalesce(
      coalesce(
        today.business_day_number - aum_day.business_day_number,
        5 * ((to_days(:today) - 2) div 7) + least(mod(to_days(:today) - 2, 7) + 1, 5)
          - 5 * ((to_days(a.as_of_date) - 2) div 7) - least(mod(to_days(a.as_of_date) - 2, 7) + 1, 5))
        > :stale_after,
      false) as is_stale,
    p.portfolio_date, p.revision as portfolio_revision,
    coalesce(p.has_otc, false) as has_otc,
    coalesce(p.has_offshore, false) as has_offshore,
    if(p.fund_id is null, null, coalesce(otc.exposure_amount, 0) + coalesce(unmapped.exposure_amount, 0))
      as exposure_otc,
    if(p.fund_id is null, null, coalesce(offshore.exposure_amount, 0)) as exposure_offshore,
    o.anchor_date, o.due_at, o.basis,
    n.submission_id as snapshot_submission_id, n.version as snapshot_version, n.gross_margin,
    n.currency as margin_currency,
    newest.submission_id is not null as has_standing,
    newest.warn_codes = '' or exists (
      select 1
      from MANUAL_VALIDATIONS p force index (manual_validations_version)
      where p.submission_id = newest.submission_id and p.version = newest.version
        and p.event_id = newest.event_id) as is_validated
  from DERIVATION_SCOPE s force index (primary)
  left join FUNDS_AUM_SNAPSHOT a force index (primary) on a.fund_id = s.fund_id
  left join class_limit c on c.fund_class = a.fund_class and c.nth_newest = 1
  left join CALENDAR_DAYS today force index (primary)
    on today.market = :market and today.calendar_date = :today
  left join CALENDAR_DAYS aum_day force index (primary)
    on aum_day.market = :market and aum_day.calendar_date = a.as_of_date
  left join MAPPED_LABELS p force index (primary)
    on p.fund_id = s.fund_id and p.mapped_until = '9999-12-31'
    and p.portfolio_date = (
      select l.portfolio_date
      from MAPPED_LABELS l force index (primary)
      where l.fund_id = s.fund_id and l.mapped_until = '9999-12-31'
      order by l.fund_id desc, l.mapped_until desc, l.portfolio_date desc
      limit 1)
    and p.revision = (
      select l.revision
      from MAPPED_LABELS l force index (primary)
      where l.fund_id = s.fund_id and l.mapped_until = '9999-12-31'
      order by l.fund_id desc, l.mapped_until desc, l.portfolio_date desc, l.revision desc
      limit 1)
  left join RISK_EXPOSURE_SNAPSHOT otc force index (primary)
    on otc.fund_id = s.fund_id and otc.exposure_class = 'OTC'
  left join RISK_EXPOSURE_SNAPSHOT unmapped force index (primary)
    on unmapped.fund_id = s.fund_id and unmapped.exposure_class = 'UNMAPPED'
  left join RISK_EXPOSURE_SNAPSHOT offshore force index (primary)
    on offshore.fund_id = s.fund_id and offshore.exposure_class = 'OFFSHORE'
  left join SUBMISSION_OBLIGATIONS o force index (submission_obligations_live)
    on o.fund_id = s.fund_id and o.status = 'OPEN'
  left join MANAGER_MARGIN_SNAPSHOT n force index (primary) on n.fund_id = s.fund_id
  left join lateral (
    select m.submission_id, m.version, m.event_id, m.warn_codes
    from MANAGER_MARGIN_HISTORY m force index (manager_margin_history_fund)
    where m.fund_id = s.fund_id and m.is_current = 1 and m.mode <> 'CANCELLATION'
    order by m.fund_id desc, m.is_current desc, m.reference_date desc, m.submitted_at desc, m.submission_id desc
    limit 1
  ) newest on true
  where s.scope_id = :scope
    and (a.fund_id is not null or p.fund_id is not null
      or exists (
        select 1
        from MANAGER_MARGIN_HISTORY v force index (manager_margin_history_fund)
        where v.fund_id = s.fund_id)
      or exists (
        select 1
        from REVISION_CONFLICTS v force index (revision_conflicts_fund)
        where v.fund_id = s.fund_id))
),
judged as (
  select
    fact.*,
    is_known and status = 'ACTIVE' and (has_otc or has_offshore) as is_required,
    :now > due_at as is_past_due,
    coalesce(:watermark >= due_at, false) as is_proven
  from fact
),
decided as (
  select
    judged.*,
    is_required and is_past_due and is_proven as is_missing,
    case
      when is_known and status = 'CLOSED' or not has_otc and not has_offshore and not has_standing then null
      when not is_known then 'NO_AUM'
      when is_stale then 'STALE_AUM'
      when aum_value <= 0 then 'NON_POSITIVE_AUM'
      when effective_limit is null then 'NO_LIMIT'
      when snapshot_submission_id is null then 'NO_MARGIN'
      when margin_currency <> aum_currency then 'CURRENCY_MISMATCH'
    end as limit_reason,
    if(aum_value > 0 and margin_currency = aum_currency,
      cast(gross_margin as decimal(38,10)) / aum_value, null) as ratio,
    truncate(
      cast(exposure_otc + exposure_offshore as decimal(50,10)) / if(aum_value > 0, aum_value, null), 8)
      as fallback_floor
  from judged
)
select *
from (
  select
    fund_id,
    manager_id,
    case
      when has_otc and has_offshore then 'OTC+OFFSHORE'
      when has_otc then 'OTC'
      when has_offshore then 'OFFSHORE'
      else 'NONE'
    end as exposure_label,
    is_required,
    investor_type,
    fund_class,
    if(is_required, anchor_date, null) as anchor_date,
    if(is_required, due_at, null) as due_at,
    if(is_required, basis, null) as obligation_basis,
    case
      when not is_required then 'NOT_APPLICABLE'
      when anchor_date is null then 'NEVER_SUBMITTED'
      when is_missing then 'OVERDUE'
      else 'UP_TO_DATE'
    end as deadline_status,
    case
      when not is_required then 'NOT_APPLICABLE'
      when not has_standing then 'NOT_RECEIVED'
      when is_validated then 'RECEIVED_VALIDATED'
      else 'RECEIVED_NOT_VALIDATED'
    end as submission_status,
    is_missing,
    is_required and is_past_due and not is_proven as judgement_pending,
    case
      when limit_reason is not null then 'UNKNOWN'
      when is_known and status = 'CLOSED' or not has_otc and not has_offshore and not has_standing
        then 'NOT_APPLICABLE'
      when gross_margin > effective_limit * aum_value then 'BREACH'
      when gross_margin >= :warning_share * effective_limit * aum_value then 'WARNING'
      else 'OK'
    end as limit_status,
    limit_reason,
    is_missing as margin_stale,
    snapshot_submission_id,
    snapshot_version,
    gross_margin,
    margin_currency,
    aum_date,
    aum_revision,
    aum_value,
    aum_currency,
    effective_limit,
    least(ratio, 99999999999999999999.99999999) as utilisation,
    least(ratio / effective_limit, 99999999999999999999.99999999) as limit_utilisation,
    if(is_missing and aum_value > 0,
      least(999999999999999999999999999999.99999999, fallback_floor + case
        when 2 * (exposure_otc + exposure_offshore - fallback_floor * aum_value) > 0.00000001 * aum_value
          then 0.00000001
        when 2 * (exposure_otc + exposure_offshore - fallback_floor * aum_value) = 0.00000001 * aum_value
            and mod(fallback_floor * 100000000, 2) = 1
          then 0.00000001
        else 0
      end),
      null) as fallback_utilisation,
    portfolio_date,
    portfolio_revision,
    exposure_otc,
    exposure_offshore,
    :now as changed_at
  from decided
) d
on duplicate key update
  changed_at = if(
    (MARGIN_STATUS.manager_id, MARGIN_STATUS.exposure_label, MARGIN_STATUS.is_required,
      MARGIN_STATUS.investor_type, MARGIN_STATUS.fund_class, MARGIN_STATUS.anchor_date, MARGIN_STATUS.due_at,
      MARGIN_STATUS.obligation_basis, MARGIN_STATUS.deadline_status, MARGIN_STATUS.submission_status,
      MARGIN_STATUS.is_missing, MARGIN_STATUS.judgement_pending, MARGIN_STATUS.limit_status,
      MARGIN_STATUS.limit_reason, MARGIN_STATUS.margin_stale, MARGIN_STATUS.snapshot_submission_id,
      MARGIN_STATUS.snapshot_version, MARGIN_STATUS.gross_margin, MARGIN_STATUS.margin_currency,
      MARGIN_STATUS.aum_date, MARGIN_STATUS.aum_revision, MARGIN_STATUS.aum_value, MARGIN_STATUS.aum_currency,
      MARGIN_STATUS.effective_limit, MARGIN_STATUS.fallback_utilisation, MARGIN_STATUS.portfolio_date,
      MARGIN_STATUS.portfolio_revision, MARGIN_STATUS.exposure_otc, MARGIN_STATUS.exposure_offshore)
    <=> (d.manager_id, d.exposure_label, d.is_required, d.investor_type, d.fund_class, d.anchor_date, d.due_at,
      d.obligation_basis, d.deadline_status, d.submission_status, d.is_missing, d.judgement_pending,
      d.limit_status, d.limit_reason, d.margin_stale, d.snapshot_submission_id, d.snapshot_version,
      d.gross_margin, d.margin_currency, d.aum_date, d.aum_revision, d.aum_value, d.aum_currency,
      d.effective_limit, d.fallback_utilisation, d.portfolio_date, d.portfolio_revision, d.exposure_otc,
      d.exposure_offshore),
    MARGIN_STATUS.changed_at, greatest(d.changed_at, MARGIN_STATUS.changed_at + interval 1 microsecond)),
  manager_id = d.manager_id,
  exposure_label = d.exposure_label,
  is_required = d.is_required,
  investor_type = d.investor_type,
  fund_class = d.fund_class,
  anchor_date = d.anchor_date,
  due_at = d.due_at,
  obligation_basis = d.obligation_basis,
  deadline_status = d.deadline_status,
  submission_status = d.submission_status,
  is_missing = d.is_missing,
  judgement_pending = d.judgement_pending,
  limit_status = d.limit_status,
  limit_reason = d.limit_reason,
  margin_stale = d.margin_stale,
  snapshot_submission_id = d.snapshot_submission_id,
  snapshot_version = d.snapshot_version,
  gross_margin = d.gross_margin,
  margin_currency = d.margin_currency,
  aum_date = d.aum_date,
  aum_revision = d.aum_revision,
  aum_value = d.aum_value,
  aum_currency = d.aum_currency,
  effective_limit = d.effective_limit,
  utilisation = d.utilisation,
  limit_utilisation = d.limit_utilisation,
  fallback_utilisation = d.fallback_utilisation,
  portfolio_date = d.portfolio_date,
  portfolio_revision = d.portfolio_revision,
  exposure_otc = d.exposure_otc,
  exposure_offshore = d.exposure_offshore

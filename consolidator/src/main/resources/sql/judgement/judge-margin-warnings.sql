-- Codes of the WARN rules that fail for every accepted version of the scope's funds, after those that failed at
-- ingestion. A version that is PENDING or was rejected is not judged; of a cancellation only its date is.
--   COM-005  reference date is no business day
--   MRG-003  |local| + |offshore| exceed the AUM that it is judged by; not evaluated across currencies
--   MRG-004  a class of today's label has no margin: partial
--   MRG-007  gross margin differs by 50 % from that of the standing submission before it in (reference date,
--            submitted at, submission id); not evaluated across currencies or against zero
--   MRG-009  currency differs from that of the AUM that it is judged by; not evaluated without any
--
-- Found are those that differ from what is stored.
--
-- Parameters: scope, market
select json_arrayagg(json_array(d.submission_id, d.version, d.codes))
from (
  with version as (
    select
      v.submission_id, v.version, v.fund_id, v.mode, v.outcome, v.is_current, v.reference_date, v.submitted_at,
      v.currency, v.margin_local, v.margin_offshore, v.aum_date, v.aum_revision, v.ingest_warnings,
      v.warn_codes,
      abs(coalesce(v.margin_local, 0)) + abs(coalesce(v.margin_offshore, 0)) as gross,
      label.has_otc, label.has_offshore
    from DERIVATION_SCOPE s force index (primary)
    left join lateral (
      select p.has_otc, p.has_offshore
      from MAPPED_LABELS p force index (primary)
      where p.fund_id = s.fund_id and p.mapped_until = '9999-12-31'
      order by p.fund_id desc, p.mapped_until desc, p.portfolio_date desc, p.revision desc
      limit 1
    ) label on true
    straight_join MANAGER_MARGIN_HISTORY v force index (manager_margin_history_fund) on v.fund_id = s.fund_id
    where s.scope_id = :scope
  ),
  -- nth counts the standing submissions up to each version: its predecessor is the one of that number or, where
  -- that is its own submission, the one before.
  placed as (
    select
      version.*,
      is_current = 1 and mode <> 'CANCELLATION' as is_standing,
      cast(sum(is_current = 1 and mode <> 'CANCELLATION') over (
        partition by fund_id order by reference_date, submitted_at, submission_id, version
        rows between unbounded preceding and current row) as signed) as nth
    from version
  ),
  standing as (
    select fund_id, nth, submission_id, gross, currency
    from placed
    where is_standing
  ),
  judged as (
    select /*+ no_merge(v, last, p) */
      v.submission_id,
      v.version,
      v.warn_codes as former_codes,
      if(v.outcome <> 'ACCEPTED', v.ingest_warnings, concat_ws(',',
        nullif(v.ingest_warnings, ''),
        if(coalesce(day.is_business_day, weekday(v.reference_date) < 5), null, 'COM-005'),
        if(v.mode = 'CANCELLATION', null, nullif(concat_ws(',',
          if(v.currency = a.currency and v.gross > a.aum_value, 'MRG-003', null),
          if(v.has_otc and v.margin_local is null or v.has_offshore and v.margin_offshore is null,
            'MRG-004', null),
          if(p.gross <> 0 and v.currency = p.currency and abs(v.gross - p.gross) > 0.5 * p.gross,
            'MRG-007', null),
          if(v.currency <> a.currency, 'MRG-009', null)), ''))
      )) as codes
    from placed v
    left join CALENDAR_DAYS day force index (primary)
      on day.market = :market and day.calendar_date = v.reference_date
    left join FUNDS_AUM_DAILY a force index (primary)
      on a.fund_id = v.fund_id and a.reference_date = v.aum_date and a.revision = v.aum_revision
    left join standing last on last.fund_id = v.fund_id and last.nth = v.nth
    left join standing p
      on p.fund_id = v.fund_id
      and p.nth = if(last.submission_id = v.submission_id, v.nth - 1, v.nth)
  )
  select submission_id, version, codes
  from judged
  where codes <> former_codes
) d

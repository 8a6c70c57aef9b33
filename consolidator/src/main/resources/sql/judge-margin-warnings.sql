-- Codes of the WARN rules that fail for every accepted version of the scope's funds, after those that failed at
-- ingestion. A version that is PENDING or was rejected is not judged; of a cancellation only its date is.
--   COM-005  reference date is no business day
--   MRG-003  |local| + |offshore| exceed the AUM (*); not evaluated across currencies
--   MRG-004  a class of today's label has no margin: partial
--   MRG-007  gross margin differs by 50 % from that of the standing submission before it in (reference date,
--            submitted at, submission id); not evaluated across currencies or against zero
--   MRG-009  currency differs from that of the AUM (*)
-- (*) of the newest AUM dated on or before the reference date, else the oldest; not evaluated without any AUM.
--
-- Parameters: scope, market
update MANAGER_MARGIN_HISTORY m
join (
  with version as (
    select
      v.*,
      v.outcome = 'ACCEPTED' and v.mode <> 'CANCELLATION' as has_margin,
      abs(coalesce(v.margin_local, 0)) + abs(coalesce(v.margin_offshore, 0)) as gross,
      coalesce(label.has_otc, false) as has_otc,
      coalesce(label.has_offshore, false) as has_offshore
    from DERIVATION_SCOPE s
    join MANAGER_MARGIN_HISTORY v on v.fund_id = s.fund_id
    left join lateral (
      select l.has_otc, l.has_offshore
      from PORTFOLIO_LABELS l
      where l.fund_id = s.fund_id
      order by l.portfolio_date desc, l.revision desc
      limit 1
    ) label on true
    where s.scope_id = :scope
  )
  select
    v.submission_id,
    v.version,
    concat_ws(',',
      nullif(v.ingest_warnings, ''),
      if(v.outcome = 'ACCEPTED' and not coalesce(day.is_business_day, weekday(v.reference_date) < 5),
        'COM-005', null),
      if(v.has_margin and v.currency = aum.currency and v.gross > aum.aum_value, 'MRG-003', null),
      if(v.has_margin
        and (v.has_otc and v.margin_local is null or v.has_offshore and v.margin_offshore is null),
        'MRG-004', null),
      if(v.has_margin and before_it.gross <> 0 and v.currency = before_it.currency
        and abs(v.gross - before_it.gross) > 0.5 * before_it.gross, 'MRG-007', null),
      if(v.has_margin and v.currency <> aum.currency, 'MRG-009', null)
    ) as warn_codes
  from version v
  left join CALENDAR_DAYS day on day.market = :market and day.calendar_date = v.reference_date
  left join lateral (
    select a.currency, a.aum_value
    from FUNDS_AUM_DAILY a
    where v.has_margin and a.fund_id = v.fund_id and a.reference_date <= v.reference_date
    order by a.reference_date desc, a.revision desc
    limit 1
  ) dated on true
  left join lateral (
    select a.currency, a.aum_value
    from FUNDS_AUM_DAILY a
    where v.has_margin and dated.currency is null and a.fund_id = v.fund_id
    order by a.reference_date, a.revision desc
    limit 1
  ) oldest on true
  join lateral (
    select
      coalesce(dated.currency, oldest.currency) as currency,
      coalesce(dated.aum_value, oldest.aum_value) as aum_value
  ) aum on true
  left join lateral (
    select p.currency, abs(coalesce(p.margin_local, 0)) + abs(coalesce(p.margin_offshore, 0)) as gross
    from MANAGER_MARGIN_HISTORY p
    where v.has_margin and p.fund_id = v.fund_id and p.is_current and p.mode <> 'CANCELLATION'
      and p.submission_id <> v.submission_id
      and (p.reference_date, p.submitted_at, p.submission_id) < (v.reference_date, v.submitted_at, v.submission_id)
    order by p.reference_date desc, p.submitted_at desc, p.submission_id desc
    limit 1
  ) before_it on true
) d on d.submission_id = m.submission_id and d.version = m.version
set m.warn_codes = d.warn_codes
where m.warn_codes <> d.warn_codes

-- Codes of the WARN rules that fail for every accepted version of the scope's funds, after those that failed at
-- ingestion. A version that is PENDING or was rejected is not judged; of a cancellation only its date is.
--   COM-005  reference date is no business day
--   MRG-003  |local| + |offshore| exceed the AUM that it is judged by; not evaluated across currencies
--   MRG-004  a class of today's label has no margin: partial
--   MRG-007  gross margin differs by 50 % from that of the standing submission before it in (reference date,
--            submitted at, submission id); not evaluated across currencies or against zero
--   MRG-009  currency differs from that of the AUM that it is judged by; not evaluated without any
--
-- Parameters: scope, market
update (
  with version as (
    select
      v.submission_id, v.version, v.fund_id, v.mode, v.outcome, v.is_current, v.reference_date, v.submitted_at,
      v.currency, v.margin_local, v.margin_offshore, v.aum_date, v.aum_revision, v.ingest_warnings,
      v.warn_codes,
      abs(coalesce(v.margin_local, 0)) + abs(coalesce(v.margin_offshore, 0)) as gross,
      label.has_otc, label.has_offshore
    from DERIVATION_SCOPE s
    left join lateral (
      select p.has_otc, p.has_offshore
      from PORTFOLIO_LABELS p
      where p.fund_id = s.fund_id
      order by p.fund_id desc, p.portfolio_date desc, p.revision desc
      limit 1
    ) label on true
    straight_join MANAGER_MARGIN_HISTORY v force index (manager_margin_history_fund) on v.fund_id = s.fund_id
    where s.scope_id = :scope
  ),
  -- The standing submission before each version: of a standing one its neighbour, of an older version the
  -- greatest of those before it.
  predecessor as (
    select
      submission_id, version,
      lag(gross) over in_order as gross,
      lag(currency) over in_order as currency
    from version
    where is_current = 1 and mode <> 'CANCELLATION'
    window in_order as (partition by fund_id order by reference_date, submitted_at, submission_id)
    union all
    select o.submission_id, o.version, p.gross, p.currency
    from version o
    join lateral (
      select c.currency, abs(coalesce(c.margin_local, 0)) + abs(coalesce(c.margin_offshore, 0)) as gross
      from MANAGER_MARGIN_HISTORY c
      where c.fund_id = o.fund_id and c.is_current = 1 and c.mode <> 'CANCELLATION'
        and c.submission_id <> o.submission_id
        and (c.reference_date, c.submitted_at, c.submission_id)
          < (o.reference_date, o.submitted_at, o.submission_id)
      order by c.fund_id desc, c.is_current desc, c.reference_date desc, c.submitted_at desc, c.submission_id desc
      limit 1
    ) p on true
    where o.outcome = 'ACCEPTED' and o.is_current = 0 and o.mode <> 'CANCELLATION'
  ),
  judged as (
    select /*+ no_merge(v) */
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
    from version v
    left join CALENDAR_DAYS day on day.market = :market and day.calendar_date = v.reference_date
    left join FUNDS_AUM_DAILY a
      on a.fund_id = v.fund_id and a.reference_date = v.aum_date and a.revision = v.aum_revision
    left join predecessor p on p.submission_id = v.submission_id and p.version = v.version
  )
  select submission_id, version, codes
  from judged
  where codes <> former_codes
) d
straight_join MANAGER_MARGIN_HISTORY m on m.submission_id = d.submission_id and m.version = d.version
set m.warn_codes = d.codes

-- Outcome of every margin version of the scope's funds, and which version of each submission is current.
--
-- A version is PENDING until the watermark (the least of the three feeds' effective watermarks; null while
-- one is missing) has reached its updated_at; once judged it never is PENDING again, yet its outcome follows
-- the facts. The codes of all failed rules are kept in the order of judgement; the first is the reason:
--   MRG-006  restatement or cancellation without any lower version received, whatever its outcome
--   MRG-008  fund or manager differ from the lowest version received, whatever its fund
--   MRG-001  not the manager of the fund by its newest AUM dated on or before the reference date, else by its
--            oldest; not evaluated without any AUM
-- Current is the highest accepted version of the submission.
--
-- Parameters: scope, now, watermark
update MANAGER_MARGIN_HISTORY m
join (
  with judged as (
    select
      v.submission_id,
      v.version,
      case
        when v.outcome = 'PENDING' and coalesce(:watermark < v.updated_at, true) then 'PENDING'
        when codes.failed = '' then 'ACCEPTED'
        else 'REJECTED'
      end as outcome,
      codes.failed
    from DERIVATION_SCOPE s
    join MANAGER_MARGIN_HISTORY v on v.fund_id = s.fund_id
    join lateral (
      select f.version, f.fund_id, f.manager_id
      from MANAGER_MARGIN_HISTORY f
      where f.submission_id = v.submission_id
      order by f.version
      limit 1
    ) lowest on true
    left join lateral (
      select a.manager_id
      from FUNDS_AUM_DAILY a
      where a.fund_id = v.fund_id and a.reference_date <= v.reference_date
      order by a.reference_date desc, a.revision desc
      limit 1
    ) dated on true
    left join lateral (
      select a.manager_id
      from FUNDS_AUM_DAILY a
      where dated.manager_id is null and a.fund_id = v.fund_id
      order by a.reference_date, a.revision desc
      limit 1
    ) oldest on true
    join lateral (
      select concat_ws(',',
        if(v.mode <> 'ORIGINAL' and lowest.version = v.version, 'MRG-006', null),
        if(v.fund_id <> lowest.fund_id or v.manager_id <> lowest.manager_id, 'MRG-008', null),
        if(v.manager_id <> coalesce(dated.manager_id, oldest.manager_id, v.manager_id), 'MRG-001', null)
      ) as failed
    ) codes on true
    where s.scope_id = :scope
  )
  select
    submission_id,
    version,
    outcome,
    if(outcome = 'REJECTED', failed, '') as reject_codes,
    version <=> max(if(outcome = 'ACCEPTED', version, null)) over (partition by submission_id) as is_current
  from judged
) d on d.submission_id = m.submission_id and d.version = m.version
set
  m.judged_at = if((m.outcome, m.reject_codes) <=> (d.outcome, d.reject_codes), m.judged_at, :now),
  m.outcome = d.outcome,
  m.reject_codes = d.reject_codes,
  m.is_current = d.is_current
where not (m.outcome, m.reject_codes, m.is_current) <=> (d.outcome, d.reject_codes, d.is_current)

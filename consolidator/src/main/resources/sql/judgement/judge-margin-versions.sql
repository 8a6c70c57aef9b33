-- Outcome of every margin version of the scope's funds, and which version of each submission is current, where
-- that differs from what is stored.
--
-- A version is PENDING until the watermark (the least of the three feeds' effective watermarks; null while
-- one is missing) has reached its updated_at; once judged it never is PENDING again, yet its outcome follows
-- the facts. The codes of all failed rules are kept in the order of judgement; the first is the reason:
--   MRG-006  restatement or cancellation without any lower version received, whatever its outcome
--   MRG-008  fund or manager differ from the lowest version received, whatever its fund
--   MRG-001  not the manager of the fund by the AUM item that it is judged by: the newest dated on or before
--            the reference date, else the oldest; not evaluated without any AUM
-- Current is the highest accepted version of the submission.
--
-- Parameters: scope, watermark
select json_arrayagg(json_array(
  d.submission_id, d.version, d.outcome, d.reject_codes, d.is_current, d.aum_date, d.aum_revision))
from (
  with dated as (
    select
      v.submission_id, v.version, v.mode, v.fund_id, v.manager_id, v.updated_at, v.outcome as former_outcome,
      v.reject_codes as former_codes, v.is_current as former_current, v.aum_date as former_aum_date,
      v.aum_revision as former_aum_revision,
      case
        when n.fund_id is null then null
        when v.reference_date >= n.as_of_date then n.as_of_date
        when exists (
            select 1
            from FUNDS_AUM_DAILY a force index (primary)
            where a.fund_id = v.fund_id and a.reference_date = v.reference_date)
          then v.reference_date
        else coalesce(
          ( select max(a.reference_date)
            from FUNDS_AUM_DAILY a force index (primary)
            where a.fund_id = v.fund_id and a.reference_date < v.reference_date),
          ( select min(a.reference_date)
            from FUNDS_AUM_DAILY a force index (primary)
            where a.fund_id = v.fund_id))
      end as aum_date
    from DERIVATION_SCOPE s force index (primary)
    straight_join MANAGER_MARGIN_HISTORY v force index (manager_margin_history_fund) on v.fund_id = s.fund_id
    left join FUNDS_AUM_SNAPSHOT n force index (primary) on n.fund_id = s.fund_id
    where s.scope_id = :scope
  ),
  -- Found once for each submission, however many versions it has.
  lowest as (
    select l.submission_id, l.version, o.fund_id, o.manager_id
    from (
      select h.submission_id, min(h.version) as version
      from (select distinct submission_id from dated) k
      straight_join MANAGER_MARGIN_HISTORY h force index (primary) on h.submission_id = k.submission_id
      group by h.submission_id
    ) l
    straight_join MANAGER_MARGIN_HISTORY o force index (primary)
      on o.submission_id = l.submission_id and o.version = l.version
  ),
  failed as (
    select
      d.*,
      a.revision as aum_revision,
      concat_ws(',',
        if(d.mode <> 'ORIGINAL' and d.version = l.version, 'MRG-006', null),
        if(not (l.fund_id = d.fund_id and l.manager_id = d.manager_id), 'MRG-008', null),
        if(a.manager_id <> d.manager_id, 'MRG-001', null)
      ) as codes
    from dated d
    join lowest l on l.submission_id = d.submission_id
    left join FUNDS_AUM_DAILY a force index (primary)
      on a.fund_id = d.fund_id and a.reference_date = d.aum_date
      and not exists (
        select 1
        from FUNDS_AUM_DAILY later force index (primary)
        where later.fund_id = a.fund_id and later.reference_date = a.reference_date
          and later.revision > a.revision)
  ),
  judged as (
    select
      failed.*,
      case
        when former_outcome = 'PENDING' and coalesce(:watermark < updated_at, true) then 'PENDING'
        when codes = '' then 'ACCEPTED'
        else 'REJECTED'
      end as outcome
    from failed
  ),
  derived as (
    select
      judged.*,
      if(outcome = 'REJECTED', codes, '') as reject_codes,
      version <=> max(if(outcome = 'ACCEPTED', version, null)) over (partition by submission_id) as is_current
    from judged
  )
  select *
  from derived
  where not (outcome, reject_codes, is_current, aum_date, aum_revision)
    <=> (former_outcome, former_codes, former_current, former_aum_date, former_aum_revision)
) d

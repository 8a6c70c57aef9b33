-- Snapshot of margin of the scope's funds: the standing submission that is complete for today's label, with the
-- greatest (reference date, submitted at, submission id).
--
-- Parameters: scope, now
insert into MANAGER_MARGIN_SNAPSHOT (
  fund_id, submission_id, version, manager_id, submission_date, submitted_at, currency, margin_local,
  margin_offshore, margin_posted, methodology, gross_margin, snapshot_timestamp)
select *
from (
  select
    s.fund_id, m.submission_id, m.version, m.manager_id, m.reference_date, m.submitted_at, m.currency,
    m.margin_local, m.margin_offshore, m.margin_posted, m.methodology,
    abs(coalesce(m.margin_local, 0)) + abs(coalesce(m.margin_offshore, 0)) as gross_margin,
    :now as derived_at
  from DERIVATION_SCOPE s force index (primary)
  left join lateral (
    select l.has_otc, l.has_offshore
    from MAPPED_LABELS l force index (primary)
    where l.fund_id = s.fund_id and l.mapped_until = '9999-12-31'
    order by l.fund_id desc, l.mapped_until desc, l.portfolio_date desc, l.revision desc
    limit 1
  ) label on true
  join lateral (
    select c.*
    from MANAGER_MARGIN_HISTORY c force index (manager_margin_history_fund)
    where c.fund_id = s.fund_id and c.is_current = 1 and c.mode <> 'CANCELLATION'
      and (not coalesce(label.has_otc, false) or c.margin_local is not null)
      and (not coalesce(label.has_offshore, false) or c.margin_offshore is not null)
    order by c.fund_id desc, c.is_current desc, c.reference_date desc, c.submitted_at desc, c.submission_id desc
    limit 1
  ) m on true
  where s.scope_id = :scope
) d
on duplicate key update
  snapshot_timestamp = if(
    (MANAGER_MARGIN_SNAPSHOT.submission_id, MANAGER_MARGIN_SNAPSHOT.version, MANAGER_MARGIN_SNAPSHOT.manager_id,
      MANAGER_MARGIN_SNAPSHOT.submission_date, MANAGER_MARGIN_SNAPSHOT.submitted_at,
      MANAGER_MARGIN_SNAPSHOT.currency, MANAGER_MARGIN_SNAPSHOT.margin_local,
      MANAGER_MARGIN_SNAPSHOT.margin_offshore, MANAGER_MARGIN_SNAPSHOT.margin_posted,
      MANAGER_MARGIN_SNAPSHOT.methodology)
    <=> (d.submission_id, d.version, d.manager_id, d.reference_date, d.submitted_at, d.currency, d.margin_local,
      d.margin_offshore, d.margin_posted, d.methodology),
    MANAGER_MARGIN_SNAPSHOT.snapshot_timestamp, d.derived_at),
  submission_id = d.submission_id,
  version = d.version,
  manager_id = d.manager_id,
  submission_date = d.reference_date,
  submitted_at = d.submitted_at,
  currency = d.currency,
  margin_local = d.margin_local,
  margin_offshore = d.margin_offshore,
  margin_posted = d.margin_posted,
  methodology = d.methodology,
  gross_margin = d.gross_margin

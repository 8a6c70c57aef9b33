-- Appends every status that changed in this derivation to the history of the local day, with the episode and the
-- watermarks: the least one that it was judged by, and each feed's at this moment, which may be a little ahead.
--
-- Parameters: scope, now, today, watermark
insert into MARGIN_STATUS_HISTORY (
  fund_id, business_date, recorded_at, manager_id, exposure_label, is_required, investor_type, fund_class,
  anchor_date, due_at, obligation_basis, deadline_status, submission_status, is_missing, judgement_pending,
  limit_status, limit_reason, margin_stale, snapshot_submission_id, snapshot_version, gross_margin,
  margin_currency, aum_date, aum_revision, aum_value, aum_currency, effective_limit, utilisation,
  limit_utilisation, fallback_utilisation, portfolio_date, portfolio_revision, exposure_otc, exposure_offshore,
  proven_until, positions_watermark, aum_watermark, margin_watermark, episode_start)
select
  m.fund_id, :today, m.changed_at, m.manager_id, m.exposure_label, m.is_required, m.investor_type, m.fund_class,
  m.anchor_date, m.due_at, m.obligation_basis, m.deadline_status, m.submission_status, m.is_missing,
  m.judgement_pending, m.limit_status, m.limit_reason, m.margin_stale, m.snapshot_submission_id,
  m.snapshot_version, m.gross_margin, m.margin_currency, m.aum_date, m.aum_revision, m.aum_value,
  m.aum_currency, m.effective_limit, m.utilisation, m.limit_utilisation, m.fallback_utilisation,
  m.portfolio_date, m.portfolio_revision, m.exposure_otc, m.exposure_offshore,
  :watermark,
  (select effective_as_of from FEED_WATERMARKS where feed = 'POSITIONS'),
  (select effective_as_of from FEED_WATERMARKS where feed = 'AUM'),
  (select effective_as_of from FEED_WATERMARKS where feed = 'MARGIN'),
  ( select d.episode_start
    from MAPPED_DUTIES d force index (primary)
    where d.fund_id = m.fund_id and d.mapped_until = '9999-12-31' and d.in_force
    order by d.duty_start desc
    limit 1)
from DERIVATION_SCOPE s force index (primary)
straight_join MARGIN_STATUS m force index (primary) on m.fund_id = s.fund_id
left join MARGIN_STATUS_HISTORY h force index (primary)
  on h.fund_id = m.fund_id and h.business_date = :today and h.recorded_at = m.changed_at
where s.scope_id = :scope and m.changed_at >= :now and h.fund_id is null

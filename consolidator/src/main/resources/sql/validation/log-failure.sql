-- A rule that fails; one that failed before for the same event fails again.
insert into MARGIN_VALIDATION_LOG
  (feed, item_key, fund_id, submission_id, version, business_date, code, severity, field, reason,
   origin, event_id, recorded_at)
values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'CONSOLIDATOR', ?, ?)
on duplicate key update reason = values(reason), cleared_at = null

-- What a person validated, for who reads the log.
insert into MARGIN_VALIDATION_LOG (
  feed, item_key, fund_id, submission_id, version, business_date, code, severity, reason, origin, actor,
  event_id, recorded_at)
values (
  'MARGIN', :key, :fund, :submission, :version, :date, 'VALIDATED', 'INFO', :reason, 'PERSON', :actor,
  :event, :at)

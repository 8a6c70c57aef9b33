-- People's entries in the log, as they were written when they validated; those of rules follow from the feeds. The
-- entries are numbered anew.
select
  feed, item_key, fund_id, submission_id, version, business_date, code, severity, reason, origin, actor, event_id,
  recorded_at
from MARGIN_VALIDATION_LOG
where origin = 'PERSON'
order by id

-- The content that stands under (submission, version). Other content in its place is judged anew; the
-- hash, which tells, is assigned last. When it was stored is told of a content, so it stays while the content does.
insert into MANAGER_MARGIN_HISTORY (
  submission_id, version, mode, manager_id, fund_id, reference_date, submitted_at, updated_at,
  currency, margin_local, margin_offshore, margin_posted, methodology, ingest_warnings,
  content_hash, event_id, recorded_at)
values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
on duplicate key update
  mode = values(mode),
  manager_id = values(manager_id),
  fund_id = values(fund_id),
  reference_date = values(reference_date),
  submitted_at = values(submitted_at),
  updated_at = values(updated_at),
  currency = values(currency),
  margin_local = values(margin_local),
  margin_offshore = values(margin_offshore),
  margin_posted = values(margin_posted),
  methodology = values(methodology),
  ingest_warnings = values(ingest_warnings),
  outcome = if(content_hash = values(content_hash), outcome, 'PENDING'),
  reject_codes = if(content_hash = values(content_hash), reject_codes, ''),
  warn_codes = if(content_hash = values(content_hash), warn_codes, ''),
  event_id = values(event_id),
  recorded_at = if(content_hash = values(content_hash), recorded_at, values(recorded_at)),
  source = if(content_hash = values(content_hash), source, 'FEED'),
  content_hash = values(content_hash)

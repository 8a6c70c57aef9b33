-- The content that stands under (fund, date, revision) takes the place of any other.
insert into PORTFOLIOS (
  fund_id, portfolio_date, revision, base_currency, position_count, rejected_rows, updated_at,
  content_hash, event_id, recorded_at)
values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
on duplicate key update
  base_currency = values(base_currency),
  position_count = values(position_count),
  rejected_rows = values(rejected_rows),
  updated_at = values(updated_at),
  content_hash = values(content_hash),
  event_id = values(event_id),
  recorded_at = values(recorded_at)

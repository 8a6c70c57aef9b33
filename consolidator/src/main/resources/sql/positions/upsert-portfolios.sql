-- The content that stands under (fund, date, revision) takes the place of any other. When it was stored is told of
-- a content, so it stays while the content does; the hash, which tells, is assigned last.
insert into PORTFOLIOS (
  fund_id, portfolio_date, revision, base_currency, position_count, rejected_rows, updated_at,
  content_hash, type_set, totals, net_market_value, without_counterparty, event_id, recorded_at)
values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
on duplicate key update
  base_currency = values(base_currency),
  position_count = values(position_count),
  rejected_rows = values(rejected_rows),
  updated_at = values(updated_at),
  type_set = values(type_set),
  totals = values(totals),
  net_market_value = values(net_market_value),
  without_counterparty = values(without_counterparty),
  event_id = values(event_id),
  recorded_at = if(content_hash = values(content_hash), recorded_at, values(recorded_at)),
  content_hash = values(content_hash)

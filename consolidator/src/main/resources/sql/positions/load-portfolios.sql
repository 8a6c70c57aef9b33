-- Portfolios under new keys; a key that is taken is refused. The format is that of load-positions.sql.
load data local infile 'portfolios' into table PORTFOLIOS character set utf8mb4 (
  fund_id, portfolio_date, revision, base_currency, position_count, rejected_rows, updated_at,
  content_hash, type_set, totals, net_market_value, without_counterparty, event_id, recorded_at)

-- After judging: the funds await the next of their items, or none.
--
-- Parameters: rows (find-next-items.sql)
update json_table(:rows, '$[*]' columns (
    fund_id bigint path '$[0]',
    updated_at datetime(6) path '$[1]',
    day date path '$[2]')) k
straight_join FUND_HEADS h force index (primary) on h.fund_id = k.fund_id
set h.warnings_await = k.updated_at,
    h.warnings_from = k.day

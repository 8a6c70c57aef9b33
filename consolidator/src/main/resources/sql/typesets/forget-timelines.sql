-- Forgets what the eras of funds were derived from.
--
-- Parameters: rows (JSON array of [fund_id])
update json_table(:rows, '$[*]' columns (fund_id bigint path '$[0]')) k
straight_join FUND_HEADS h force index (primary) on h.fund_id = k.fund_id
set h.timeline_inputs = null

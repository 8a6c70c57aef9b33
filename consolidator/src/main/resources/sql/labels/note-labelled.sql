-- Notes that every portfolio of these funds is labelled.
--
-- Parameters: rows (JSON array of arrays that begin with a fund_id)
update json_table(:rows, '$[*]' columns (fund_id bigint path '$[0]')) k
straight_join FUND_HEADS h force index (primary) on h.fund_id = k.fund_id
set h.unlabelled_from = null

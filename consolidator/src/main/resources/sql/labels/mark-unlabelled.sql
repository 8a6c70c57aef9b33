-- Marks funds whose portfolios from a date on are to be labelled anew.
--
-- Parameters: funds (JSON array of [fund_id, from_date], each fund once)
update json_table(:funds, '$[*]' columns (
    fund_id bigint path '$[0]',
    from_date date path '$[1]')) k
straight_join FUND_HEADS h force index (primary) on h.fund_id = k.fund_id
set h.unlabelled_from = least(coalesce(h.unlabelled_from, k.from_date), k.from_date)

-- The shelves of funds.
--
-- Parameters: funds (JSON array of [fund_id])
select straight_join h.fund_id, h.shelf
from json_table(:funds, '$[*]' columns (fund_id bigint path '$[0]')) k
join FUND_HEADS h force index (primary) on h.fund_id = k.fund_id

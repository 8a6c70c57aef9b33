-- Locks the head rows of those of some funds that nobody else holds, in the order given. Each is found by its key:
-- a scan would lock rows that are not wanted.
--
-- Parameters: funds (JSON array of arrays of a fund id)
select h.fund_id
from json_table(:funds, '$[*]' columns (fund_id bigint path '$[0]')) f
straight_join FUND_HEADS h force index (primary) on h.fund_id = f.fund_id
for update of h skip locked

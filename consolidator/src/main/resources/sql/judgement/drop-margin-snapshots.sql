-- Margin snapshots by their keys.
--
-- Parameters: rows (JSON array of [fund_id])
delete n
from json_table(:rows, '$[*]' columns (fund_id bigint path '$[0]')) k
straight_join MANAGER_MARGIN_SNAPSHOT n force index (primary) on n.fund_id = k.fund_id

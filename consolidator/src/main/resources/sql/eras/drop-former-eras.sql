-- Eras by their keys.
--
-- Parameters: rows (JSON array of [fund_id, era])
delete e
from json_table(:rows, '$[*]' columns (
    fund_id bigint path '$[0]',
    era int path '$[1]')) k
straight_join FUND_ERAS e force index (primary) on e.fund_id = k.fund_id and e.era = k.era

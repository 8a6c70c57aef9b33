-- Rows without successor, by their exact keys.
delete s
from json_table(:keys, '$[*]' columns (
    fund_id bigint path '$[0]',
    position_key varchar(64) path '$[1]')) k
straight_join FUNDS_POSITIONS_SNAPSHOT s force index (primary)
  on s.fund_id = k.fund_id and s.position_key = k.position_key

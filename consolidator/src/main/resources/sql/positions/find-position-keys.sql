-- Keys of the rows that another content of a portfolio may leave without successor.
select straight_join s.fund_id, s.position_key
from json_table(:funds, '$[*]' columns (fund_id bigint path '$[0]')) k
join FUNDS_POSITIONS_SNAPSHOT s force index (primary) on s.fund_id = k.fund_id

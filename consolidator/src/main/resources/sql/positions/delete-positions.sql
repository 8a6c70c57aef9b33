-- Rows by their exact keys.
--
-- Parameters: keys (JSON array of [portfolio_date, shelf, fund_id, position_key])
delete s
from json_table(:keys, '$[*]' columns (
    portfolio_date date path '$[0]',
    shelf tinyint unsigned path '$[1]',
    fund_id bigint path '$[2]',
    position_key varchar(64) character set utf8mb4 collate utf8mb4_bin path '$[3]')) k
straight_join PORTFOLIO_POSITIONS s force index (primary)
  on s.portfolio_date = k.portfolio_date and s.shelf = k.shelf and s.fund_id = k.fund_id and s.position_key = k.position_key

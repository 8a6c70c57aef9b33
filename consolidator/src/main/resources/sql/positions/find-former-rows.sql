-- Rows of funds and a date, no more than so many.
--
-- Parameters: date, funds (JSON array of [fund_id]), limit
select straight_join s.portfolio_date, s.shelf, s.fund_id, s.position_key
from json_table(:funds, '$[*]' columns (fund_id bigint path '$[0]')) k
join FUND_HEADS h force index (primary) on h.fund_id = k.fund_id
join PORTFOLIO_POSITIONS s force index (primary)
  on s.portfolio_date = :date and s.shelf = h.shelf and s.fund_id = k.fund_id
limit :limit

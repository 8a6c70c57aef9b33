-- Rows of funds and dates that are of another revision.
--
-- Parameters: portfolios (JSON array of [fund_id, portfolio_date, revision])
select straight_join s.portfolio_date, s.shelf, s.fund_id, s.position_key
from json_table(:portfolios, '$[*]' columns (
    fund_id bigint path '$[0]',
    portfolio_date date path '$[1]',
    revision int path '$[2]')) k
join FUND_HEADS h force index (primary) on h.fund_id = k.fund_id
join PORTFOLIO_POSITIONS s force index (primary)
  on s.portfolio_date = k.portfolio_date and s.shelf = h.shelf and s.fund_id = k.fund_id and s.revision <> k.revision

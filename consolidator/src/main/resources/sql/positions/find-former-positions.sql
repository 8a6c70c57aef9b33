-- Rows of funds that are of another portfolio than the one just stored.
--
-- Parameters: portfolios (JSON array of [fund_id, portfolio_date, revision], each fund once)
select straight_join s.fund_id, s.position_key
from json_table(:portfolios, '$[*]' columns (
    fund_id bigint path '$[0]',
    portfolio_date date path '$[1]',
    revision int path '$[2]')) k
join FUNDS_POSITIONS_SNAPSHOT s force index (primary) on s.fund_id = k.fund_id
where (s.portfolio_date, s.revision) <> (k.portfolio_date, k.revision)

-- The newest portfolio of each fund by (date, revision).
select straight_join p.fund_id, p.portfolio_date, p.revision, p.type_set, p.rejected_rows
from json_table(:funds, '$[*]' columns (fund_id bigint path '$[0]')) k
join PORTFOLIOS p force index (primary)
  on p.fund_id = k.fund_id
  and (p.portfolio_date, p.revision) = (
    select n.portfolio_date, n.revision
    from PORTFOLIOS n force index (primary)
    where n.fund_id = k.fund_id
    order by n.portfolio_date desc, n.revision desc
    limit 1)

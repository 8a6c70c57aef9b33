-- The newest portfolio of each fund by (date, revision).
select p.fund_id, p.portfolio_date, p.revision, p.type_set, p.rejected_rows
from json_table(:funds, '$[*]' columns (fund_id bigint path '$[0]')) k
join lateral (
  select n.fund_id, n.portfolio_date, n.revision, n.type_set, n.rejected_rows
  from PORTFOLIOS n force index (primary)
  where n.fund_id = k.fund_id
  order by n.fund_id desc, n.portfolio_date desc, n.revision desc
  limit 1) p on true

-- Totals of portfolios that other content replaces.
delete t
from json_table(:keys, '$[*]' columns (
    fund_id bigint path '$[0]',
    portfolio_date date path '$[1]',
    revision int path '$[2]')) k
straight_join POSITION_TOTALS t force index (primary)
  on t.fund_id = k.fund_id and t.portfolio_date = k.portfolio_date and t.revision = k.revision

-- What stands under the natural keys of a batch.
select straight_join p.fund_id, p.portfolio_date, p.revision, p.updated_at, p.content_hash
from json_table(:keys, '$[*]' columns (
    fund_id bigint path '$[0]',
    portfolio_date date path '$[1]',
    revision int path '$[2]')) k
join PORTFOLIOS p force index (primary)
  on p.fund_id = k.fund_id and p.portfolio_date = k.portfolio_date and p.revision = k.revision

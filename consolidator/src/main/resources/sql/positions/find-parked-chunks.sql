-- Which chunks of the portfolios of a batch wait already.
select straight_join
  p.fund_id, p.portfolio_date, p.revision, p.content_hash, p.updated_at, p.chunk_index
from json_table(:sets, '$[*]' columns (
    fund_id bigint path '$[0]',
    portfolio_date date path '$[1]',
    revision int path '$[2]',
    content_hash char(64) path '$[3]',
    updated_at datetime(6) path '$[4]')) k
join PARKED_CHUNKS p force index (primary)
  on p.fund_id = k.fund_id
  and p.portfolio_date = k.portfolio_date
  and p.revision = k.revision
  and p.content_hash = k.content_hash
  and p.updated_at = k.updated_at

-- Chunks that wait in vain, now that other content stands under their natural key: equal content,
-- whatever its updatedAt, and content that is greater by (updatedAt, hash).
delete p
from json_table(:standing, '$[*]' columns (
    fund_id bigint path '$[0]',
    portfolio_date date path '$[1]',
    revision int path '$[2]',
    content_hash char(64) path '$[3]',
    updated_at datetime(6) path '$[4]')) k
straight_join PARKED_CHUNKS p
  on p.fund_id = k.fund_id
  and p.portfolio_date = k.portfolio_date
  and p.revision = k.revision
where p.content_hash = k.content_hash
  or p.updated_at > k.updated_at
  or (p.updated_at = k.updated_at and p.content_hash > k.content_hash)

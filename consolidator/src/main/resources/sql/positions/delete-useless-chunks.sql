-- Chunks that wait in vain, now that this content stands under their natural key: those of equal content
-- and no lesser updatedAt, and greater ones by (updatedAt, hash) whose content was whole once and is recorded
-- as in conflict.
delete p
from json_table(:standing, '$[*]' columns (
    fund_id bigint path '$[0]',
    portfolio_date date path '$[1]',
    revision int path '$[2]',
    content_hash char(64) path '$[3]',
    updated_at datetime(6) path '$[4]')) k
straight_join PARKED_CHUNKS p force index (primary)
  on p.fund_id = k.fund_id
  and p.portfolio_date = k.portfolio_date
  and p.revision = k.revision
where (p.updated_at > k.updated_at
    or (p.updated_at = k.updated_at and p.content_hash >= k.content_hash))
  and (p.content_hash = k.content_hash
    or exists (
      select 1
      from REVISION_CONFLICTS c force index (primary)
      where c.feed = 'POSITIONS'
        and c.natural_key
          = concat(p.fund_id, '|', p.portfolio_date, '|', p.revision) collate utf8mb4_bin
        and c.content_hash = p.content_hash))

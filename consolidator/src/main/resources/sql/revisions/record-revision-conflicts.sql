-- Every content seen under a natural key that has more than one, with the least updatedAt of each.
-- In the order of the key, so that batches that meet wait and do not deadlock. A repeated sight changes
-- nothing; an earlier updatedAt of the same content lowers the row.
insert into REVISION_CONFLICTS
  (feed, natural_key, content_hash, fund_id, updated_at, recorded_at)
select :feed, k.natural_key, k.content_hash, k.fund_id, k.updated_at, :now
from json_table(:rows, '$[*]' columns (
    natural_key varchar(120) path '$[0]',
    content_hash char(64) path '$[1]',
    fund_id bigint path '$[2]',
    updated_at datetime(6) path '$[3]')) k
left join REVISION_CONFLICTS c force index (primary)
  on c.feed = :feed and c.natural_key = k.natural_key and c.content_hash = k.content_hash
where c.feed is null or k.updated_at < c.updated_at
order by k.natural_key, k.content_hash
on duplicate key update
  recorded_at = values(recorded_at),
  updated_at = least(REVISION_CONFLICTS.updated_at, values(updated_at))

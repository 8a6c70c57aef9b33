-- The same content came again with an earlier updatedAt: its recorded conflict, if any, follows. Rows are
-- locked in the order given, which is that of the key.
update json_table(:rows, '$[*]' columns (
    natural_key varchar(120) path '$[0]',
    content_hash char(64) path '$[1]',
    fund_id bigint path '$[2]',
    updated_at datetime(6) path '$[3]')) k
straight_join REVISION_CONFLICTS c force index (primary)
  on c.feed = :feed and c.natural_key = k.natural_key and c.content_hash = k.content_hash
set c.updated_at = k.updated_at, c.recorded_at = :now
where k.updated_at < c.updated_at

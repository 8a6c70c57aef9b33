-- Every content that was seen in conflict under the natural keys of a batch.
select straight_join k.fund_id, k.portfolio_date, k.revision, c.content_hash
from json_table(:keys, '$[*]' columns (
    fund_id bigint path '$[0]',
    portfolio_date date path '$[1]',
    revision int path '$[2]')) k
join REVISION_CONFLICTS c force index (primary)
  on c.feed = 'POSITIONS'
  and c.natural_key
    = concat(k.fund_id, '|', k.portfolio_date, '|', k.revision) collate utf8mb4_bin

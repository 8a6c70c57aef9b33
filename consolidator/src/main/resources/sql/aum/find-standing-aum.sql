-- What stands under the natural keys of a batch.
select straight_join d.fund_id, d.reference_date, d.revision, d.updated_at, d.content_hash
from json_table(:keys, '$[*]' columns (
    fund_id bigint path '$[0]',
    reference_date date path '$[1]',
    revision int path '$[2]')) k
join FUNDS_AUM_DAILY d force index (primary)
  on d.fund_id = k.fund_id and d.reference_date = k.reference_date and d.revision = k.revision

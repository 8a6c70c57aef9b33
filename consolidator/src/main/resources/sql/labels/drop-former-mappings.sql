-- Past mappings by their keys, with the labels under them.
--
-- Parameters: rows (JSON array of [fund_id, mapped_until])
delete k, l
from json_table(:rows, '$[*]' columns (
    fund_id bigint path '$[0]',
    mapped_until datetime(6) path '$[1]')) d
straight_join PAST_MAPPINGS k force index (primary)
  on k.fund_id = d.fund_id and k.mapped_until = d.mapped_until
left join MAPPED_LABELS l force index (primary) on l.fund_id = k.fund_id and l.mapped_until = k.mapped_until

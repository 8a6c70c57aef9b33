-- Those of the sets that no portfolio of their fund held before.
--
-- Parameters: sets (JSON array of [fund_id, type_set])
select straight_join k.fund_id, k.type_set
from json_table(:sets, '$[*]' columns (
    fund_id bigint path '$[0]',
    type_set bigint unsigned path '$[1]')) k
left join FUND_TYPE_SETS t force index (primary) on t.fund_id = k.fund_id and t.type_set = k.type_set
where t.fund_id is null

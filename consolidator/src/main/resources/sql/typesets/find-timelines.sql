-- Funds whose eras may be others for sets that are new to them: those for which a change of a class counts now.
--
-- Parameters: rows (JSON array of [fund_id, type_set, asset_type_code])
select json_arrayagg(json_array(d.fund_id))
from (
  select distinct k.fund_id
  from json_table(:rows, '$[*]' columns (
      fund_id bigint path '$[0]',
      asset_type_code varchar(32) character set utf8mb4 collate utf8mb4_bin path '$[2]')) k
  where exists (
      select /*+ no_semijoin() */ 1
      from POLICY_CHANGES c
      where c.kind = 'ASSET_TYPE_MAPPING' and c.policy_key = k.asset_type_code)
    and not exists (
      select /*+ no_semijoin() */ 1
      from FUND_TYPE_SETS t force index (fund_type_sets_code)
      where t.asset_type_code = k.asset_type_code and t.fund_id = k.fund_id)
) d

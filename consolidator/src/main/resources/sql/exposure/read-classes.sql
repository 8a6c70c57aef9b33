-- Class of asset types by the mapping of today; one that is not mapped is UNMAPPED.
--
-- Parameters: types (JSON array of arrays of a code)
select k.asset_type_code, coalesce(m.exposure_class, 'UNMAPPED') as exposure_class
from json_table(:types, '$[*]' columns (
  asset_type_code varchar(32) character set utf8mb4 collate utf8mb4_bin path '$[0]')) k
left join ASSET_TYPE_MAPPING m on m.asset_type_code = k.asset_type_code

-- Asset types of newest portfolios by their keys.
--
-- Parameters: rows (JSON array of [fund_id, asset_type_code])
delete t
  from json_table(:rows, '$[*]' columns (
         fund_id bigint path '$[0]',
         asset_type_code varchar(32) character set utf8mb4 collate utf8mb4_bin path '$[1]')) k
  straight_join NEWEST_ASSET_TYPES t force index (primary)
         on t.fund_id = k.fund_id and t.asset_type_code = k.asset_type_code

-- Sets that are new to their funds.
--
-- Parameters: rows (JSON array of [fund_id, type_set, asset_type_code])
insert into FUND_TYPE_SETS (fund_id, type_set, asset_type_code)
select k.fund_id, k.type_set, k.asset_type_code
from json_table(:rows, '$[*]' columns (
    fund_id bigint path '$[0]',
    type_set bigint unsigned path '$[1]',
    asset_type_code varchar(32) character set utf8mb4 collate utf8mb4_bin path '$[2]')) k
order by k.fund_id, k.type_set, k.asset_type_code

-- Exposure classes by their keys.
--
-- Parameters: rows (JSON array of [fund_id, exposure_class])
delete r
from json_table(:rows, '$[*]' columns (
    fund_id bigint path '$[0]',
    exposure_class varchar(8) character set utf8mb4 collate utf8mb4_bin path '$[1]')) k
straight_join RISK_EXPOSURE_SNAPSHOT r force index (primary)
  on r.fund_id = k.fund_id and r.exposure_class = k.exposure_class

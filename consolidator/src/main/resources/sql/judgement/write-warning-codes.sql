-- Codes of the WARN rules that margin versions fail.
--
-- Parameters: rows (JSON array of [submission_id, version, codes])
update json_table(:rows, '$[*]' columns (
    submission_id varchar(64) character set utf8mb4 collate utf8mb4_bin path '$[0]',
    version int path '$[1]',
    codes varchar(200) path '$[2]')) d
straight_join MANAGER_MARGIN_HISTORY m force index (primary)
  on m.submission_id = d.submission_id and m.version = d.version
set m.warn_codes = d.codes

-- Outcomes of margin versions.
--
-- Parameters: now, rows (JSON array of [submission_id, version, outcome, reject_codes, is_current, aum_date,
-- aum_revision])
update json_table(:rows, '$[*]' columns (
    submission_id varchar(64) character set utf8mb4 collate utf8mb4_bin path '$[0]',
    version int path '$[1]',
    outcome varchar(8) path '$[2]',
    reject_codes varchar(64) path '$[3]',
    is_current boolean path '$[4]',
    aum_date date path '$[5]',
    aum_revision int path '$[6]')) d
straight_join MANAGER_MARGIN_HISTORY m force index (primary)
  on m.submission_id = d.submission_id and m.version = d.version
set
  m.judged_at = if((m.outcome, m.reject_codes) <=> (d.outcome, d.reject_codes), m.judged_at, :now),
  m.outcome = d.outcome,
  m.reject_codes = d.reject_codes,
  m.is_current = d.is_current,
  m.aum_date = d.aum_date,
  m.aum_revision = d.aum_revision

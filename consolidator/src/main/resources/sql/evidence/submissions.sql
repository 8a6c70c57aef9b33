-- Every version, with its outcome, of the submissions of packed/submissions.sql.
--
-- Parameters: submissions (JSON array of ids)
select v.*
from json_table(:submissions, '$[*]' columns (
  submission_id varchar(64) character set utf8mb4 collate utf8mb4_bin path '$')) k
straight_join MANAGER_MARGIN_HISTORY v on v.submission_id = k.submission_id
order by v.submission_id, v.version

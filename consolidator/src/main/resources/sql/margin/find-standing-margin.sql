-- Every version of the submissions of a batch: a submission is judged as a whole.
select straight_join h.submission_id, h.version, h.fund_id, h.updated_at, h.content_hash
from json_table(:submissions, '$[*]' columns (submission_id varchar(64) path '$[0]')) k
join MANAGER_MARGIN_HISTORY h force index (primary) on h.submission_id = k.submission_id

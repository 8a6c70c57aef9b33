-- Every version of some submissions, the lowest first, with who validated its content.
select straight_join h.*, v.actor, v.reason, v.validated_at
  from json_table(:submissions, '$[*]' columns (
         submission_id varchar(64) character set utf8mb4 path '$[0]')) k
  join MANAGER_MARGIN_HISTORY h on h.submission_id = k.submission_id
  left join MANUAL_VALIDATIONS v on v.submission_id = h.submission_id and v.version = h.version and v.event_id = h.event_id
 order by h.submission_id, h.version

-- Validations by people of a fund in the period; those of submissions of packed/submissions.sql whenever made; and
-- the newest without submission before the period, which may anchor what was due in it.
--
-- Parameters: fund, from_at, until_at, submissions (JSON array of ids)
select m.*
from MANUAL_VALIDATIONS m
where m.fund_id = :fund
  and (m.validated_at >= :from_at and m.validated_at < :until_at
    or m.submission_id in (
      select k.submission_id
      from json_table(:submissions, '$[*]' columns (
        submission_id varchar(64) character set utf8mb4 collate utf8mb4_bin path '$')) k)
    or m.id = (
      select id
      from MANUAL_VALIDATIONS
      where fund_id = :fund and submission_id is null and validated_at < :from_at
      order by validated_at desc, id desc
      limit 1))
order by m.id

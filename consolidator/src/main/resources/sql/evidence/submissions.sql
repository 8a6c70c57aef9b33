-- Every version, with its outcome, of the submissions of a fund of which one refers to, or was submitted or recorded
-- in the period.
--
-- Parameters: fund, from_date, to_date, from_at, until_at
select v.*
from MANAGER_MARGIN_HISTORY v
where v.submission_id in (
  select s.submission_id
  from MANAGER_MARGIN_HISTORY s
  where s.fund_id = :fund
    and (s.reference_date between :from_date and :to_date
      or s.submitted_at >= :from_at and s.submitted_at < :until_at
      or s.recorded_at >= :from_at and s.recorded_at < :until_at))
order by v.submission_id, v.version

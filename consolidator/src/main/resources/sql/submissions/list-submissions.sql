-- Submissions of which at least one version is let through by the whole filter, those seen last first; seen at
-- one instant in order of id. A parameter that is null filters nothing; dates are reference dates, both included.
select s.submission_id
  from SUBMISSION_HEADS s
 where exists (
   select 1
     from MANAGER_MARGIN_HISTORY h
    where h.submission_id = s.submission_id
      and (:submissionId is null or h.submission_id = :submissionId)
      and (:fund is null or h.fund_id = :fund)
      and (:manager is null or h.manager_id = :manager)
      and (:outcome is null or h.outcome = :outcome)
      and (:from is null or h.reference_date >= :from)
      and (:to is null or h.reference_date <= :to))
 order by s.first_seen_at desc, s.submission_id desc
 limit :limit offset :offset

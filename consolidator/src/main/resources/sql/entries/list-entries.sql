-- Entries by filter, the newest first. A parameter that is null filters nothing.
select e.*
  from SUBMISSION_ENTRIES e
 where (:id is null or e.id = :id)
   and (:fund is null or e.fund_id = :fund)
   and (:state is null or e.state = :state)
   and (:submission is null or e.submission_id = :submission)
 order by e.id desc
 limit :limit offset :offset

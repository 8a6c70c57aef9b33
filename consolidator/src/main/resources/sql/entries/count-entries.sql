-- How many entries a filter lets through; as list-entries.sql.
select count(*)
  from SUBMISSION_ENTRIES e
 where (:id is null or e.id = :id)
   and (:fund is null or e.fund_id = :fund)
   and (:state is null or e.state = :state)
   and (:submission is null or e.submission_id = :submission)

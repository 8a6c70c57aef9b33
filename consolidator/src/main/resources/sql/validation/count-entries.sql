-- How many entries a filter lets through; as list-entries.sql.
select count(*)
  from MARGIN_VALIDATION_LOG l
 where (:fund is null or l.fund_id = :fund)
   and (:submission is null or l.submission_id = :submission)
   and (:code is null or l.code = :code)
   and (:from is null or l.recorded_at >= :from)
   and (:to is null or l.recorded_at < :to)

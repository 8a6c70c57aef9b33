-- Entries of the log by filter, the newest first. A parameter that is null filters nothing; to is not included.
select l.*
  from MARGIN_VALIDATION_LOG l
 where (:fund is null or l.fund_id = :fund)
   and (:submission is null or l.submission_id = :submission)
   and (:code is null or l.code = :code)
   and (:from is null or l.recorded_at >= :from)
   and (:to is null or l.recorded_at < :to)
 order by l.recorded_at desc, l.id desc
 limit :limit offset :offset

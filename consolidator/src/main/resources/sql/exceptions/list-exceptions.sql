-- Exceptions by filter, the newest first; one opening instant in order of id. A parameter that is null filters
-- nothing; live is true, false or null.
select e.*
  from MARGIN_EXCEPTIONS e
 where (:type is null or e.type = :type)
   and (:state is null or e.state = :state)
   and (:live is null or e.is_live <=> if(:live, true, null))
   and (:fund is null or e.fund_id = :fund)
   and (:manager is null or e.manager_id = :manager)
   and (:severity is null or e.severity = :severity)
   and (:assignee is null or e.assignee = :assignee)
 order by e.opened_at desc, e.exception_id desc
 limit :limit offset :offset

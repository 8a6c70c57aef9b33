-- How many exceptions a filter lets through; as list-exceptions.sql.
select count(*)
  from MARGIN_EXCEPTIONS e
 where (:type is null or e.type = :type)
   and (:state is null or e.state = :state)
   and (:live is null or e.is_live <=> if(:live, true, null))
   and (:fund is null or e.fund_id = :fund)
   and (:manager is null or e.manager_id = :manager)
   and (:severity is null or e.severity = :severity)
   and (:assignee is null or e.assignee = :assignee)

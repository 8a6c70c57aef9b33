-- Every transition of an exception, in order.
select *
  from MARGIN_EXCEPTION_EVENTS
 where exception_id = :id
 order by sequence

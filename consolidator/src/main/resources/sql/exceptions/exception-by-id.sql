-- An exception as it is.
select *
  from MARGIN_EXCEPTIONS
 where exception_id = :id

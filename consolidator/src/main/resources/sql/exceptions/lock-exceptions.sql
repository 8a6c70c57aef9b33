-- Exceptions as they are now, locked until the transaction ends. The heads of their funds are locked before.
select *
  from MARGIN_EXCEPTIONS
 where exception_id in (:ids)
 order by exception_id
   for update

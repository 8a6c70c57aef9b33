-- The fund that an exception concerns; no row when it concerns none or does not exist. It never changes.
select fund_id
  from MARGIN_EXCEPTIONS
 where exception_id = :id
   and fund_id is not null

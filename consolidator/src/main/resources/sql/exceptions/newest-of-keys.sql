-- Every exception that a type and key had, for the ordinal and the predecessor of the next one.
select type, exception_key, ordinal, exception_id
  from MARGIN_EXCEPTIONS
 where (type, exception_key) in (:keys)

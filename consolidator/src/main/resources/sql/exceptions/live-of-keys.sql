-- Live exceptions by type and key, whatever their fund.
select type, exception_key, exception_id, fund_id
  from MARGIN_EXCEPTIONS force index (margin_exceptions_one_live)
 where (type, exception_key) in (:keys)
   and is_live = true

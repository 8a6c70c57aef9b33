-- Live exceptions about codes and feeds.
--
-- Parameters: types
select type, exception_key, exception_id, fund_id
  from MARGIN_EXCEPTIONS
 where type in (:types)
   and is_live = true

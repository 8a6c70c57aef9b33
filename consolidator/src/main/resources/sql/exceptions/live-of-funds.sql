-- Live exceptions of the funds in scope, of some types.
--
-- Parameters: scope, types
select e.type, e.exception_key, e.exception_id, e.fund_id
  from DERIVATION_SCOPE s force index (primary)
  straight_join MARGIN_EXCEPTIONS e force index (margin_exceptions_fund)
         on e.fund_id = s.fund_id and e.is_live = true
 where s.scope_id = :scope
   and e.type in (:types)

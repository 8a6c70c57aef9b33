-- Live exceptions whose condition is gone, with the facts that tell a resolution from a
-- cancellation: the fund's state, and the obligation of a missing submission (its key is the fund
-- and the obligation's basis).
select e.*,
       f.status as fund_status,
       m.is_required,
       m.limit_status,
       m.limit_reason,
       o.status as obligation_status,
       o.due_at as obligation_due_at,
       o.satisfied_at,
       o.satisfied_by
  from MARGIN_EXCEPTIONS e
  left join FUNDS f on f.fund_id = e.fund_id
  left join MARGIN_STATUS m on m.fund_id = e.fund_id
  left join SUBMISSION_OBLIGATIONS o
         on e.type = 'MISSING_SUBMISSION'
        and o.fund_id = e.fund_id
        and o.basis = substring(e.exception_key, char_length(e.fund_id) + 2)
 where e.exception_id in (:ids)

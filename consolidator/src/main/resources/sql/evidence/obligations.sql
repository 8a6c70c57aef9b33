-- Obligations of a fund that were live in the period or fell due in it.
--
-- Parameters: fund, to_date, from_at
select *
from SUBMISSION_OBLIGATIONS
where fund_id = :fund and duty_start <= :to_date
  and (due_at >= :from_at or satisfied_at >= :from_at or status = 'OPEN')
order by duty_start, anchor_date, basis

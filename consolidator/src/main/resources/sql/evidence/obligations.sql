-- Obligations of a fund of duties that began and intervals that run from by the end of the period, and that were live
-- in it or fell due in it or later.
--
-- Parameters: fund, to_date, from_at
select *
from SUBMISSION_OBLIGATIONS
where fund_id = :fund and duty_start <= :to_date and (anchor_date is null or anchor_date <= :to_date)
  and (due_at >= :from_at or satisfied_at >= :from_at or status = 'OPEN')
order by duty_start, anchor_date, basis

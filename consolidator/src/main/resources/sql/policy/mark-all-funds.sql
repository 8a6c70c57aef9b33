-- Marks every fund to be derived again.
--
-- Parameters: now
insert into REDERIVATIONS (fund_id, marked_at)
select * from (select fund_id, :now as marked_at from FUND_HEADS) d
on duplicate key update
  marked_at = greatest(d.marked_at, REDERIVATIONS.marked_at + interval 1 microsecond)

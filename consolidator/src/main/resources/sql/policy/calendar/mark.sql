-- Marks every fund when the market is the one that deadlines follow; no other market matters.
--
-- Parameters: now, market, keys (JSON array of objects)
insert into REDERIVATIONS (fund_id, marked_at)
select *
from (
  select h.fund_id, :now as marked_at
  from FUND_HEADS h
  where exists (
    select 1
    from json_table(:keys, '$[*]' columns (
      market varchar(8) character set utf8mb4 collate utf8mb4_bin path '$.market')) c
    where c.market = :market)
) d
on duplicate key update
  marked_at = greatest(d.marked_at, REDERIVATIONS.marked_at + interval 1 microsecond)

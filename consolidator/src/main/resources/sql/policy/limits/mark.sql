-- Marks the funds of the limits' classes.
--
-- Parameters: now, keys (JSON array of objects)
insert into REDERIVATIONS (fund_id, marked_at)
select *
from (
  select distinct a.fund_id, :now as marked_at
  from json_table(:keys, '$[*]' columns (
    scope varchar(32) character set utf8mb4 collate utf8mb4_bin path '$.scope')) c
  join FUNDS_AUM_SNAPSHOT a on a.fund_class = c.scope
) d
on duplicate key update
  marked_at = greatest(d.marked_at, REDERIVATIONS.marked_at + interval 1 microsecond)

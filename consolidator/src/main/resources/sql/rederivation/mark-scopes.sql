-- Marks the funds of some scopes of limits.
--
-- Parameters: now, scopes (JSON array of arrays of metric, scope and valid_from)
insert into REDERIVATIONS (fund_id, marked_at)
select *
from (
  select distinct a.fund_id, :now as marked_at
  from json_table(:scopes, '$[*]' columns (
    scope varchar(32) character set utf8mb4 collate utf8mb4_bin path '$[1]')) s
  join FUNDS_AUM_SNAPSHOT a on a.fund_class = s.scope
) d
on duplicate key update
  marked_at = greatest(d.marked_at, REDERIVATIONS.marked_at + interval 1 microsecond)

-- Marks the funds that ever held one of the asset types, in any revision of any date: labels of the past follow
-- from the mapping too. One look-up a fund and code, however long the history is.
--
-- Parameters: now, keys (JSON array of objects)
insert into REDERIVATIONS (fund_id, marked_at)
select *
from (
  select h.fund_id, :now as marked_at
  from FUND_HEADS h
  where exists (
    select 1
    from json_table(:keys, '$[*]' columns (
      asset_type_code varchar(32) character set utf8mb4 collate utf8mb4_bin path '$.asset_type_code')) c
    straight_join FUND_TYPE_SETS t force index (fund_type_sets_code)
      on t.asset_type_code = c.asset_type_code and t.fund_id = h.fund_id)
) d
on duplicate key update
  marked_at = greatest(d.marked_at, REDERIVATIONS.marked_at + interval 1 microsecond)

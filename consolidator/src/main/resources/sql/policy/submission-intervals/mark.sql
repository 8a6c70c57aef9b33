-- Marks the funds that ever had exposure in one of the classes, whatever their investor type: while it is unknown
-- the shortest interval of all types counts.
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
      exposure_class varchar(8) character set utf8mb4 collate utf8mb4_bin path '$.exposure_class')) c
    straight_join PORTFOLIO_LABELS l
      on l.fund_id = h.fund_id
      and (c.exposure_class = 'OTC' and l.has_otc or c.exposure_class = 'OFFSHORE' and l.has_offshore))
) d
on duplicate key update
  marked_at = greatest(d.marked_at, REDERIVATIONS.marked_at + interval 1 microsecond)

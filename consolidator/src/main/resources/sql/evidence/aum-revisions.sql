-- AUM revisions of a fund dated or recorded in the period, and the one in force at its start: the newest dated
-- before, by what stands today and by what was stored by then.
--
-- Parameters: fund, from_date, to_date, from_at, until_at
with in_force as (
  (select reference_date, revision
   from FUNDS_AUM_DAILY
   where fund_id = :fund and reference_date < :from_date
   order by reference_date desc, revision desc
   limit 1)
  union
  (select reference_date, revision
   from FUNDS_AUM_DAILY
   where fund_id = :fund and reference_date < :from_date and recorded_at < :from_at
   order by reference_date desc, revision desc
   limit 1)
)
select a.*
from FUNDS_AUM_DAILY a
where a.fund_id = :fund
  and (a.reference_date between :from_date and :to_date
    or a.recorded_at >= :from_at and a.recorded_at < :until_at
    or (a.reference_date, a.revision) in (select reference_date, revision from in_force))
order by a.reference_date, a.revision

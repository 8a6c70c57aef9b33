-- AUM revisions of a fund dated or recorded in the period.
--
-- Parameters: fund, from_date, to_date, from_at, until_at
select *
from FUNDS_AUM_DAILY
where fund_id = :fund
  and (reference_date between :from_date and :to_date or recorded_at >= :from_at and recorded_at < :until_at)
order by reference_date, revision

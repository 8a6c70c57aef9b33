-- The AUM of a fund as it was known at an instant: of what had been stored by then the newest (date, revision),
-- with a date the newest dated up to it. Null stands for the end of time.
select a.*
  from FUNDS_AUM_DAILY a
 where a.fund_id = :fund
   and (:asOf is null or a.recorded_at <= :asOf)
   and (:date is null or a.reference_date <= :date)
 order by a.reference_date desc, a.revision desc
 limit 1

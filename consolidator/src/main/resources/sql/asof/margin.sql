-- The margin of a fund as it was known at an instant: of the versions that had been stored and judged by then the
-- highest of each submission, unless it is a cancellation; of these the greatest (reference date, submitted at,
-- submission id), with a date that of those dated up to it. Null stands for the end of time.
select h.*, abs(coalesce(h.margin_local, 0)) + abs(coalesce(h.margin_offshore, 0)) as gross_margin
  from MANAGER_MARGIN_HISTORY h
 where h.fund_id = :fund
   and h.outcome = 'ACCEPTED'
   and h.mode <> 'CANCELLATION'
   and (:asOf is null or h.recorded_at <= :asOf and h.judged_at <= :asOf)
   and (:date is null or h.reference_date <= :date)
   and not exists (
     select 1
       from MANAGER_MARGIN_HISTORY later
      where later.submission_id = h.submission_id
        and later.version > h.version
        and later.outcome = 'ACCEPTED'
        and (:asOf is null or later.recorded_at <= :asOf and later.judged_at <= :asOf))
 order by h.reference_date desc, h.submitted_at desc, h.submission_id desc
 limit 1

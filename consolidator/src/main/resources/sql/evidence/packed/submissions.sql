-- Ids of the submissions that a fund's pack holds, as one JSON array: those of which a version refers to, or was
-- submitted or recorded in the period; those that the statuses and obligations of the pack name or are anchored by;
-- the newest standing at the start of the period, by what stands today and by what was stored by then; and of each
-- the one that it is compared with, which stands before it in the order of the snapshot.
--
-- Parameters: fund, from_date, to_date, from_at, until_at
with named as (
  select snapshot_submission_id as submission_id
  from MARGIN_STATUS_HISTORY
  where fund_id = :fund and business_date between :from_date and :to_date
  union
  (select snapshot_submission_id
   from MARGIN_STATUS_HISTORY
   where fund_id = :fund and business_date < :from_date
   order by fund_id desc, business_date desc, recorded_at desc
   limit 1)
),
obligation as (
  select anchor_date, satisfied_by
  from SUBMISSION_OBLIGATIONS
  where fund_id = :fund and duty_start <= :to_date and (anchor_date is null or anchor_date <= :to_date)
    and (due_at >= :from_at or satisfied_at >= :from_at or status = 'OPEN')
),
standing as (
  select
    submission_id, reference_date, submitted_at,
    lag(submission_id) over (order by reference_date, submitted_at, submission_id) as compared_with
  from MANAGER_MARGIN_HISTORY
  where fund_id = :fund and is_current and mode <> 'CANCELLATION'
),
known as (
  select
    submission_id, mode, reference_date, submitted_at,
    row_number() over (partition by submission_id order by version desc) as nth_highest
  from MANAGER_MARGIN_HISTORY
  where fund_id = :fund and outcome = 'ACCEPTED' and recorded_at < :from_at
),
chosen as (
  select submission_id
  from MANAGER_MARGIN_HISTORY
  where fund_id = :fund
    and (reference_date between :from_date and :to_date
      or submitted_at >= :from_at and submitted_at < :until_at
      or recorded_at >= :from_at and recorded_at < :until_at
      or reference_date in (select anchor_date from obligation))
  union
  select submission_id from named
  union
  select satisfied_by from obligation
  union
  (select submission_id
   from standing
   where reference_date < :from_date
   order by reference_date desc, submitted_at desc, submission_id desc
   limit 1)
  union
  (select submission_id
   from known
   where nth_highest = 1 and mode <> 'CANCELLATION'
   order by reference_date desc, submitted_at desc, submission_id desc
   limit 1)
)
select coalesce(json_arrayagg(submission_id), json_array()) as packed
from (
  select submission_id from chosen
  union
  select compared_with from standing where submission_id in (select submission_id from chosen)
) packed
where submission_id is not null

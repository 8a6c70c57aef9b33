-- Whether a fund waits for a watermark that is reached: the branches of find-funds-to-sweep.sql that time does not
-- move.
--
-- Parameters: watermark
select
  exists (
    select 1
    from MANAGER_MARGIN_HISTORY force index (manager_margin_history_outcome)
    where outcome = 'PENDING' and updated_at <= :watermark)
  or exists (
    select 1
    from MARGIN_STATUS force index (margin_status_due)
    where is_required = 1 and is_missing = 0 and judgement_pending = 1 and due_at <= :watermark)

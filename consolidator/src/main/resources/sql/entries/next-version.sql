-- The version that comes after all that were received of a submission, which is locked.
select coalesce(max(version), 0) + 1 from MANAGER_MARGIN_HISTORY where submission_id = :submission

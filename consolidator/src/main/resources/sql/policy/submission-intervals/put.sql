-- Sets an interval between submissions.
insert into SUBMISSION_POLICY (exposure_class, investor_type, interval_days)
values (:exposure_class, :investor_type, :interval_days)
on duplicate key update interval_days = values(interval_days)

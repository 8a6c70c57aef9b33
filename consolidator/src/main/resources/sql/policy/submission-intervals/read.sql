-- Every interval between submissions.
select exposure_class, investor_type, interval_days from SUBMISSION_POLICY

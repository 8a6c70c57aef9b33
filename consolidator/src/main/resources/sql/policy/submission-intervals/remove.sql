-- Removes an interval between submissions.
delete from SUBMISSION_POLICY where exposure_class = :exposure_class and investor_type = :investor_type

-- A submission that came by mail, as somebody entered it.
insert into SUBMISSION_ENTRIES (
  state, submission_id, mode, manager_id, fund_id, reference_date, submitted_at, currency, margin_local,
  margin_offshore, margin_posted, methodology, attachment_sha256, file_name, requested_by, requested_at)
values (
  'REQUESTED', :submission, :mode, :manager, :fund, :referenceDate, :submittedAt, :currency, :local, :offshore,
  :posted, :methodology, :attachment, :fileName, :actor, :at)

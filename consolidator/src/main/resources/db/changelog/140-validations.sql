--liquibase formatted sql

--changeset submissions:1
-- A validation is of one version, which nobody validates twice, or of a fund without any submission; people
-- validate, the system does not.
alter table MANUAL_VALIDATIONS
  drop key manual_validations_version,
  add unique key manual_validations_version (submission_id, version),
  add constraint manual_validations_whole check ((submission_id is null) = (version is null)),
  add constraint manual_validations_people check (lower(actor) <> 'system');

--changeset submissions:2
alter table SUBMISSION_HEADS
  add key submission_heads_seen (first_seen_at, submission_id);
alter table MARGIN_VALIDATION_LOG
  add key margin_validation_log_recorded (recorded_at, id);

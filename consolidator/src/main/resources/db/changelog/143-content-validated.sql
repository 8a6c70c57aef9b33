--liquibase formatted sql

--changeset submissions:6
-- A validation counts for the content that the person saw. Of those made before, the log knows it, else it is the one
-- that stands; of a version that is not here, it is not known and the validation counts for none.
alter table MANUAL_VALIDATIONS
  add column event_id char(36) null comment 'Names the content that was seen and that it counts for; null for a validation without submission' after version;
update MANUAL_VALIDATIONS v
  left join MARGIN_VALIDATION_LOG l
    on l.code = 'VALIDATED' and l.origin = 'PERSON' and l.submission_id = v.submission_id and l.version = v.version
  left join MANAGER_MARGIN_HISTORY h on h.submission_id = v.submission_id and h.version = v.version
  set v.event_id = coalesce(l.event_id, h.event_id, '00000000-0000-0000-0000-000000000000')
  where v.submission_id is not null;
alter table MANUAL_VALIDATIONS
  drop key manual_validations_version,
  add unique key manual_validations_version (submission_id, version, event_id),
  add constraint manual_validations_seen check ((submission_id is null) = (event_id is null));

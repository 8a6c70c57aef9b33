--liquibase formatted sql

--changeset asked-first:1
alter table FUND_HEADS
  add column timeline_inputs bigint unsigned null comment 'Fingerprint of what the fund''s eras and duties were derived from; null: they are derived again' after labels_mapping;

--changeset asked-first:2
alter table FUND_HEADS
  add column newest_contents bigint unsigned null comment 'Fingerprint of the newest portfolio whose asset types NEWEST_ASSET_TYPES has; null: they are kept anew' after timeline_inputs;

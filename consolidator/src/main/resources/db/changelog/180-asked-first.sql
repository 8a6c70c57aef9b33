--liquibase formatted sql

--changeset asked-first:1
alter table FUND_HEADS
  add column timeline_inputs bigint unsigned null comment 'Fingerprint of what the fund''s eras and duties were derived from; null: they are derived again' after labels_mapping;

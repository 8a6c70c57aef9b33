--liquibase formatted sql

--changeset decisions:1
create table POLICY_CHANGES (
  id bigint not null auto_increment comment 'Number of the change',
  kind varchar(24) not null comment 'SUBMISSION_POLICY, LIMIT_RULE, ASSET_TYPE_MAPPING or BUSINESS_CALENDAR',
  policy_key varchar(120) character set utf8mb4 collate utf8mb4_bin not null comment 'The row''s key, its parts joined by |',
  before_value json null comment 'The row''s other columns before the change; null where there was no row',
  after_value json null comment 'The row''s other columns after the change; null where the row was removed',
  actor varchar(100) not null comment 'Who changed it',
  reason varchar(500) not null comment 'Why',
  recorded_at datetime(6) not null comment 'When; grows strictly with every change (UTC)',
  primary key (id),
  unique key policy_changes_recorded (recorded_at),
  key policy_changes_key (kind, policy_key, recorded_at)
) comment 'Every change of a policy table, append-only; what was shipped with the schema held ever before';
create table REDERIVATIONS (
  fund_id bigint not null comment 'Fund to derive again',
  marked_at datetime(6) not null comment 'When a change of policy touched it last (UTC)',
  primary key (fund_id)
) comment 'Funds that a change of policy touched and that are not derived yet; empty when all are';
create table MANUAL_VALIDATIONS (
  id bigint not null auto_increment comment 'Number of the validation',
  fund_id bigint not null comment 'Fund',
  submission_id varchar(64) character set utf8mb4 collate utf8mb4_bin null comment 'Submission validated; null for a validation without submission',
  version int null comment 'The version validated; null for a validation without submission',
  actor varchar(100) not null comment 'Who validated',
  reason varchar(500) not null comment 'Why',
  validated_at datetime(6) not null comment 'When (UTC)',
  primary key (id),
  key manual_validations_fund (fund_id, validated_at),
  key manual_validations_version (submission_id, version)
) comment 'Validations by people, append-only: each counts for the version it was made on';

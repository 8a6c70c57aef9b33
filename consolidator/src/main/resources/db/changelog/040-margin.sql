--liquibase formatted sql

--changeset margin:1
create table MANAGER_MARGIN_HISTORY (
  submission_id varchar(64) character set utf8mb4 collate utf8mb4_bin not null comment 'Submission',
  version int not null comment 'Version',
  mode varchar(12) not null comment 'ORIGINAL, RESTATEMENT or CANCELLATION',
  manager_id bigint not null comment 'The manager who submitted',
  fund_id bigint not null comment 'Fund',
  reference_date date not null comment 'Date that the margin refers to',
  submitted_at datetime(6) not null comment 'When the manager submitted (UTC)',
  updated_at datetime(6) not null comment 'When the source changed the item (UTC)',
  currency char(3) not null comment 'Currency of the margins',
  margin_local decimal(28,2) null comment 'Local gross margin',
  margin_offshore decimal(28,2) null comment 'Offshore gross margin',
  margin_posted decimal(28,2) null comment 'Margin posted',
  methodology varchar(100) null comment 'How the manager computed it',
  ingest_warnings varchar(200) not null default '' comment 'Codes of WARN rules failed at ingestion, comma-separated',
  outcome varchar(8) not null default 'PENDING' comment 'PENDING, ACCEPTED or REJECTED',
  reject_codes varchar(64) not null default '' comment 'Codes of REJECT rules that failed, comma-separated',
  warn_codes varchar(200) not null default '' comment 'Codes of WARN rules that fail now, those of ingestion included',
  judged_at datetime(6) null comment 'When the outcome last changed (UTC)',
  aum_date date null comment 'Date of the AUM item that it is judged by: the newest on or before the reference date, else the oldest',
  aum_revision int null comment 'Its revision',
  is_current boolean not null default false comment 'Highest accepted version of its submission',
  content_hash char(64) not null comment 'Hash of the content without updatedAt',
  event_id char(36) not null comment 'The event that brought it',
  recorded_at datetime(6) not null comment 'When it was stored (UTC)',
  primary key (submission_id, version),
  key manager_margin_history_fund (fund_id, is_current, reference_date, submitted_at, submission_id),
  key manager_margin_history_outcome (outcome, updated_at)
) comment 'Every version of every submission with its outcome';
create table MANAGER_MARGIN_SNAPSHOT (
  fund_id bigint not null comment 'Fund',
  submission_id varchar(64) character set utf8mb4 collate utf8mb4_bin not null comment 'Satisfying submission with the greatest reference date, submission instant and id',
  version int not null comment 'Its current version',
  manager_id bigint not null comment 'The manager who submitted',
  submission_date date not null comment 'Reference date of the submission',
  submitted_at datetime(6) not null comment 'When the manager submitted (UTC)',
  currency char(3) not null comment 'Currency of the margins',
  margin_local decimal(28,2) null comment 'Local gross margin',
  margin_offshore decimal(28,2) null comment 'Offshore gross margin',
  margin_posted decimal(28,2) null comment 'Margin posted',
  methodology varchar(100) null comment 'How the manager computed it',
  gross_margin decimal(30,2) not null comment 'Absolute local plus absolute offshore margin',
  snapshot_timestamp datetime(6) not null comment 'When this snapshot was taken (UTC)',
  primary key (fund_id)
) comment 'Newest satisfying submission of every fund';

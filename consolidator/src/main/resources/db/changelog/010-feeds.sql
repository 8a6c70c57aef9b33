--liquibase formatted sql

--changeset feeds:1
create table FUND_HEADS (
  fund_id bigint not null comment 'Fund seen in any feed',
  first_seen_at datetime(6) not null comment 'When the consolidator first saw the fund (UTC)',
  warnings_await datetime(6) null comment 'Warnings are to be judged again once the AUM and positions feeds are proven up to here (UTC); null when none are',
  obligation_inputs bigint unsigned null comment 'Fingerprint of what the fund''s obligations were derived from',
  primary key (fund_id),
  key fund_heads_warnings (warnings_await)
) comment 'One row per fund seen; locked in id order by every transaction that changes a fund';
create table DERIVATION_SCOPE (
  scope_id bigint not null comment 'The transaction''s scope: its MySQL connection id',
  fund_id bigint not null comment 'Fund to derive',
  obligation_inputs bigint unsigned null comment 'Fingerprint of what the fund''s obligations follow from now',
  primary key (scope_id, fund_id)
) comment 'Funds that the current transaction derives; empty between transactions';
create table APPLIED_OFFSETS (
  topic_id char(22) not null comment 'Kafka''s topic id: a topic deleted and made again has another',
  partition_id int not null comment 'Partition',
  topic varchar(200) not null comment 'Topic name',
  next_offset bigint not null comment 'Offset after the last record dealt with; moves only up',
  updated_at datetime(6) not null comment 'When it last moved (UTC)',
  primary key (topic_id, partition_id)
) comment 'How far the consolidator has dealt with each partition, stored with the effects';
create table FEED_RUNS (
  feed varchar(16) not null comment 'POSITIONS, AUM or MARGIN',
  run_id char(36) not null comment 'The ingester''s run',
  as_of datetime(6) not null comment 'Everything changed at the source up to here has been published (UTC)',
  started_at datetime(6) not null comment 'Start of the run (UTC)',
  completed_at datetime(6) not null comment 'End of the run (UTC)',
  items bigint not null comment 'Items read in the run',
  published bigint not null comment 'Items published',
  rejected bigint not null comment 'Items and rows rejected',
  ignored bigint not null comment 'Items that repeated equal content',
  warnings bigint not null comment 'Rules of severity WARN that failed',
  ends json not null comment 'Offset after the run''s last record per topic id and partition',
  recorded_at datetime(6) not null comment 'When the consolidator read it (UTC)',
  primary key (feed, run_id),
  key feed_runs_as_of (feed, as_of)
) comment 'Completed reads of the feeds';
create table FEED_WATERMARKS (
  feed varchar(16) not null comment 'POSITIONS, AUM or MARGIN',
  effective_as_of datetime(6) not null comment 'Newest asOf whose offsets have all been dealt with (UTC)',
  run_id char(36) not null comment 'The run that proves it',
  updated_at datetime(6) not null comment 'When it last moved (UTC)',
  primary key (feed)
) comment 'Effective watermark of each feed';
create table REVISION_CONFLICTS (
  feed varchar(16) not null comment 'POSITIONS, AUM or MARGIN',
  natural_key varchar(120) not null comment 'fundId|date|revision or submissionId|version',
  content_hash char(64) not null comment 'Hash of a content seen under the key',
  fund_id bigint not null comment 'Fund',
  updated_at datetime(6) not null comment 'The least updatedAt of this content (UTC)',
  recorded_at datetime(6) not null comment 'When it was recorded (UTC)',
  primary key (feed, natural_key, content_hash),
  key revision_conflicts_fund (fund_id)
) comment 'Every content seen under a natural key that has more than one; the smallest (updated_at, content_hash) stands';
create table MARGIN_VALIDATION_LOG (
  id bigint not null auto_increment comment 'Number of the entry',
  feed varchar(16) not null comment 'POSITIONS, AUM or MARGIN',
  item_key varchar(200) not null comment 'fundId|date|revision, submissionId|version, or what could be read of it',
  fund_id bigint null comment 'Fund, where known',
  submission_id varchar(64) null comment 'Submission, where it concerns one',
  version int null comment 'Version or revision, where known',
  business_date date null comment 'Portfolio or reference date, where known',
  code varchar(16) not null comment 'Rule, such as POS-002',
  severity varchar(8) not null comment 'REJECT, WARN or INFO',
  field varchar(64) not null default '' comment 'Field that failed, in the source''s spelling; empty for the item',
  line_number int not null default 0 comment 'Row of the portfolio from 1; 0 for the item',
  reason varchar(500) not null comment 'One sentence for a person',
  origin varchar(16) not null comment 'INGESTER, CONSOLIDATOR or PERSON',
  actor varchar(100) not null default 'system' comment 'Who found it',
  event_id char(36) not null comment 'The event that it was found in',
  recorded_at datetime(6) not null comment 'When it was recorded (UTC)',
  cleared_at datetime(6) null comment 'When the rule no longer failed for the same item (UTC)',
  primary key (id),
  unique key margin_validation_log_once (feed, item_key, code, line_number, field, event_id),
  key margin_validation_log_fund (fund_id, origin, cleared_at),
  key margin_validation_log_submission (submission_id, version),
  key margin_validation_log_code (code, recorded_at)
) comment 'Every failed rule of every feed, and people''s validations';
create table OUTBOX (
  id bigint not null auto_increment comment 'Order of writing',
  topic varchar(200) not null comment 'Topic to publish to',
  record_key varchar(200) not null comment 'Record key: order is kept per key',
  event_id char(36) not null comment 'Stable id of the event',
  event_type varchar(64) not null comment 'Avro record name',
  payload longblob null comment 'Value in the registry''s wire format; null deletes the key of a compacted topic',
  occurred_at datetime(6) not null comment 'When it happened (UTC)',
  published_at datetime(6) null comment 'When the broker acknowledged it (UTC)',
  primary key (id),
  key outbox_unpublished (published_at, id)
) comment 'Events written in the transaction that causes them, published by the relay';

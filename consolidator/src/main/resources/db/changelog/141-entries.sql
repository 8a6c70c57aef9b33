--liquibase formatted sql

--changeset submissions:3
create table SUBMISSION_ENTRIES (
  id bigint not null auto_increment comment 'Number of the entry',
  state varchar(9) not null comment 'REQUESTED, APPROVED or DENIED',
  submission_id varchar(64) character set utf8mb4 collate utf8mb4_bin not null comment 'Submission that it is a version of: mail- and a UUID v5',
  version int null comment 'Version that it became; null until it is approved',
  mode varchar(12) not null comment 'ORIGINAL, RESTATEMENT or CANCELLATION',
  manager_id bigint not null comment 'The manager who submitted',
  fund_id bigint not null comment 'Fund',
  reference_date date not null comment 'Date that the margin refers to',
  submitted_at datetime(6) not null comment 'When the manager submitted (UTC)',
  currency char(3) not null comment 'Currency of the margins',
  margin_local decimal(28,2) null comment 'Local gross margin, as entered',
  margin_offshore decimal(28,2) null comment 'Offshore gross margin, as entered',
  margin_posted decimal(28,2) null comment 'Margin posted, as entered',
  methodology varchar(100) null comment 'How the manager computed it',
  attachment_sha256 char(64) not null comment 'SHA-256 of the attachment, lower-case hex',
  file_name varchar(255) not null comment 'Name of the attachment',
  requested_by varchar(100) not null comment 'Who entered it',
  requested_at datetime(6) not null comment 'When it was entered (UTC)',
  decided_by varchar(100) null comment 'Who approved or denied it',
  decided_at datetime(6) null comment 'When; of an approved one this is when the item changed at its source (UTC)',
  decision_reason varchar(500) null comment 'Why',
  event_id char(36) null comment 'Names the content that was applied',
  live_original varchar(64) character set utf8mb4 collate utf8mb4_bin generated always as
    (case when mode = 'ORIGINAL' and state <> 'DENIED' then submission_id end) virtual comment 'Of an original that is not denied: its submission, which is entered once',
  primary key (id),
  unique key submission_entries_original (live_original),
  unique key submission_entries_version (submission_id, version),
  key submission_entries_fund (fund_id, id),
  key submission_entries_state (state, id),
  constraint submission_entries_decided check (
    (state = 'REQUESTED' and decided_by is null and decided_at is null and decision_reason is null)
    or (state in ('APPROVED', 'DENIED') and decided_by is not null and decided_at is not null
        and decision_reason is not null)),
  constraint submission_entries_applied check (
    (state = 'APPROVED') = (version is not null) and (state = 'APPROVED') = (event_id is not null)),
  constraint submission_entries_four_eyes check (decided_by is null or lower(decided_by) <> lower(requested_by)),
  constraint submission_entries_people check (
    lower(requested_by) <> 'system' and (decided_by is null or lower(decided_by) <> 'system'))
) comment 'Submissions that came by mail, entered by one person and decided on by another; what is approved is a version like any other';

--changeset submissions:4
alter table MANAGER_MARGIN_HISTORY
  add column source varchar(4) not null default 'FEED' comment 'FEED, or MAIL where two people entered it (SUBMISSION_ENTRIES)';

--liquibase formatted sql

--changeset carried-decisions:1
create table CARRIED_DECISIONS (
  type varchar(32) not null comment 'Kind of the exception decided on',
  exception_key varchar(160) character set utf8mb4 collate utf8mb4_bin not null comment 'What it is about, within its type',
  ordinal int not null comment 'Its recurrence, from 1',
  sequence int not null comment 'Number of the event that the decision was',
  change_kind varchar(20) not null comment 'ACKNOWLEDGED, ASSIGNED, COMMENTED, WAIVER_REQUESTED, WAIVED, WAIVER_DENIED or RESOLVED',
  actor varchar(100) not null comment 'The person',
  reason varchar(500) not null comment 'One sentence for a person',
  assignee varchar(100) null comment 'Of an assignment: who works on it',
  comment_text varchar(2000) null comment 'Of a comment: what the person wrote',
  waiver_expires_at datetime(6) null comment 'Of a request for a waiver: its end (UTC)',
  decided_at datetime(6) not null comment 'When it was decided first (UTC)',
  taken_at datetime(6) null comment 'When the exception opened here and it was taken again; null until then (UTC)',
  accepted boolean null comment 'Whether the rules allowed it again',
  primary key (type, exception_key, ordinal, sequence)
) comment 'Decisions of people on exceptions, imported from another database; taken again when their exception opens';

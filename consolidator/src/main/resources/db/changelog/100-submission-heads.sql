--liquibase formatted sql

--changeset submission-heads:1
create table SUBMISSION_HEADS (
  submission_id varchar(64) character set utf8mb4 collate utf8mb4_bin not null comment 'Submission seen',
  first_seen_at datetime(6) not null comment 'When the consolidator first saw the submission (UTC)',
  primary key (submission_id)
) comment 'One row per submission seen; locked in id order, before any fund, by every transaction that takes in a version';
insert into SUBMISSION_HEADS (submission_id, first_seen_at)
select submission_id, min(recorded_at) from MANAGER_MARGIN_HISTORY group by submission_id;

--liquibase formatted sql

--changeset scheduler:1
create table scheduled_tasks (
  task_name varchar(100) not null comment 'Task',
  task_instance varchar(100) not null comment 'Instance',
  task_data blob comment 'Data',
  execution_time timestamp(6) not null comment 'Next execution',
  picked boolean not null comment 'Whether an instance runs it',
  picked_by varchar(50) comment 'Who',
  last_success timestamp(6) null comment 'Last success',
  last_failure timestamp(6) null comment 'Last failure',
  consecutive_failures int comment 'Failures in a row',
  last_heartbeat timestamp(6) null comment 'Heartbeat',
  version bigint not null comment 'Optimistic lock',
  priority smallint comment 'Priority',
  primary key (task_name, task_instance),
  key scheduled_tasks_execution_time (execution_time),
  key scheduled_tasks_last_heartbeat (last_heartbeat)
) comment 'db-scheduler''s table';

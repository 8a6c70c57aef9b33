--liquibase formatted sql

--changeset submissions:5
-- Decisions that two databases made on the same recurrence stand beside each other, so they have a number of their own.
alter table CARRIED_DECISIONS
  drop primary key,
  add column id bigint not null auto_increment comment 'Number of the decision here' first,
  modify column ordinal int not null comment 'Recurrence that it was made on, from 1; here it is taken on the first that opens',
  add column event_id char(36) null comment 'The event that it is here; null where it is not taken, or not allowed again',
  add primary key (id),
  add key carried_decisions_exception (type, exception_key, ordinal, sequence),
  add unique key carried_decisions_event (event_id);

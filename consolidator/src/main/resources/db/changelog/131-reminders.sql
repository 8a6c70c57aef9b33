--liquibase formatted sql

--changeset people:4
create table SUBMISSION_REMINDERS (
  manager_id bigint not null comment 'Manager reminded',
  reminder_day date not null comment 'Business day of the reminder, two before its submissions fall due',
  event_id char(36) not null comment 'UUID v5 of manager and day',
  funds int not null comment 'Funds that it names',
  reminded_at datetime(6) not null comment 'When it was written (UTC)',
  primary key (manager_id, reminder_day),
  unique key submission_reminders_event (event_id)
) comment 'Reminders given, one per manager and day';

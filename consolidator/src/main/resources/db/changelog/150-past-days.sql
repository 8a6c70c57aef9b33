--liquibase formatted sql

--changeset past-days:1
create table CALENDAR_PAST_DAYS (
  market varchar(8) not null comment 'Market',
  calendar_date date not null comment 'Day',
  held_until datetime(6) not null comment 'Recorded instant of the change of BUSINESS_CALENDAR that ended it (UTC)',
  due_cut_off_at datetime(6) not null comment 'Cut-off of the day that it rolled to (UTC)',
  floor_cut_off_at datetime(6) not null comment 'Cut-off of the business day after it (UTC)',
  primary key (market, calendar_date, held_until)
) comment 'What days of CALENDAR_DAYS were before changes of the calendar, where they differ';

--liquibase formatted sql

--changeset feeds-catching-up:1
create table FEEDS_CATCHING_UP (
  feed varchar(16) not null comment 'POSITIONS, AUM or MARGIN',
  since datetime(6) not null comment 'First start of the consolidator since the feed was last within its allowance (UTC)',
  primary key (feed)
) comment 'Feeds that were behind when the consolidator started and have not caught up since';

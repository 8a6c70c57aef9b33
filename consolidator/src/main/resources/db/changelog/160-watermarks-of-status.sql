--liquibase formatted sql

--changeset watermarks-of-status:1
alter table MARGIN_STATUS_HISTORY
  add column proven_until datetime(6) null comment 'Least watermark of the three feeds, by which it was judged; null while one had none (UTC)',
  add column positions_watermark datetime(6) null comment 'Effective watermark of the positions when it was recorded (UTC)',
  add column aum_watermark datetime(6) null comment 'Likewise of the AUM (UTC)',
  add column margin_watermark datetime(6) null comment 'Likewise of the margin submissions (UTC)',
  add column episode_start date null comment 'Start of the episode that the fund was in';

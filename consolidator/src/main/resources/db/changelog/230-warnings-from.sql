--liquibase formatted sql

--changeset warnings-from:1
alter table FUND_HEADS
  add column warnings_from date null comment 'While warnings_await is set: earliest date of AUM and portfolios that are to be judged; null: of any date, 9999-12-31: none' after warnings_await;

--changeset warnings-from:2
alter table MARGIN_VALIDATION_LOG
  drop key margin_validation_log_fund,
  add key margin_validation_log_fund (fund_id, origin, cleared_at, feed, business_date);

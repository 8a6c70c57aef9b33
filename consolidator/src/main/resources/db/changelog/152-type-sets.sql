--liquibase formatted sql

--changeset type-sets:1
create table FUND_TYPE_SETS (
  fund_id bigint not null comment 'Fund',
  type_set bigint unsigned not null comment 'The set: 64 bits of MD5 of each of its types, combined by exclusive or',
  asset_type_code varchar(32) character set utf8mb4 collate utf8mb4_bin not null comment 'A type of the set',
  primary key (fund_id, type_set, asset_type_code)
) comment 'Which sets of asset types a fund''s portfolios hold, so that a changed mapping labels them without reading totals (derived)';
alter table MAPPED_LABELS
  drop column mapping_hash,
  add column type_set bigint unsigned not null default 0 comment 'Set of asset types that it holds' after own_offshore;
update MAPPED_LABELS set content_hash = '';
alter table FUND_HEADS
  add column labels_mapping int unsigned null comment 'Fingerprint of the mapping that the fund''s portfolios were labelled under' after obligation_inputs;

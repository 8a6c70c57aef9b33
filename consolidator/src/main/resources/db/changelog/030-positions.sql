--liquibase formatted sql

--changeset positions:1
create table PORTFOLIOS (
  fund_id bigint not null comment 'Fund',
  portfolio_date date not null comment 'Date of the portfolio',
  revision int not null comment 'Revision',
  base_currency char(3) not null comment 'The fund''s currency',
  position_count int not null comment 'Rows accepted',
  rejected_rows int not null comment 'Rows rejected; above 0 the portfolio is incomplete',
  updated_at datetime(6) not null comment 'When the source changed the item (UTC)',
  content_hash char(64) not null comment 'Hash of the content without updatedAt',
  event_id char(36) not null comment 'The event of its first chunk',
  recorded_at datetime(6) not null comment 'When it was applied (UTC)',
  primary key (fund_id, portfolio_date, revision)
) comment 'Every revision of every fund''s portfolio, without its rows';
create table POSITION_TOTALS (
  fund_id bigint not null comment 'Fund',
  portfolio_date date not null comment 'Date of the portfolio',
  revision int not null comment 'Revision',
  asset_type_code varchar(32) character set utf8mb4 collate utf8mb4_bin not null comment 'Asset type',
  gross_notional decimal(50,2) not null comment 'Sum of absolute notionals, base currency',
  gross_market_value decimal(50,2) not null comment 'Sum of absolute market values, base currency',
  net_market_value decimal(50,2) not null comment 'Sum of market values, base currency',
  exposure_amount decimal(50,2) not null comment 'Sum of absolute notional, else absolute market value, base currency',
  position_count int not null comment 'Rows',
  without_counterparty int not null comment 'Rows without counterparty (POS-003)',
  primary key (fund_id, portfolio_date, revision, asset_type_code),
  key position_totals_code (asset_type_code)
) comment 'Totals per asset type of every portfolio revision; exposure is these joined with ASSET_TYPE_MAPPING';
create table FUNDS_POSITIONS_SNAPSHOT (
  fund_id bigint not null comment 'Fund',
  position_key varchar(64) character set utf8mb4 collate utf8mb4_bin not null comment 'The source''s positionId, else # and the line number',
  portfolio_date date not null comment 'Date of the portfolio',
  revision int not null comment 'Revision',
  asset_id varchar(64) null comment 'The source''s id of the asset',
  isin_code char(12) null comment 'ISIN',
  asset_alias varchar(200) null comment 'Name of the asset',
  asset_type_code varchar(32) character set utf8mb4 collate utf8mb4_bin not null comment 'Asset type',
  asset_category varchar(200) null comment 'The source''s category',
  quantity decimal(28,8) not null comment 'Signed quantity',
  price_value decimal(28,8) null comment 'Price in currency',
  notional_value decimal(28,2) null comment 'Notional in currency',
  market_value decimal(28,2) not null comment 'Signed market value in currency',
  market_value_base decimal(38,2) not null comment 'Market value in the fund''s base currency, rounded half to even',
  currency char(3) not null comment 'Currency of the row',
  fx_rate decimal(18,8) null comment 'Base currency per unit of currency',
  counterparty varchar(64) null comment 'Name or LEI',
  snapshot_timestamp datetime(6) not null comment 'When this snapshot was taken (UTC)',
  primary key (fund_id, position_key)
) comment 'Rows of every fund''s newest portfolio';
create table PARKED_CHUNKS (
  fund_id bigint not null comment 'Fund',
  portfolio_date date not null comment 'Date of the portfolio',
  revision int not null comment 'Revision',
  content_hash char(64) not null comment 'Hash of the whole portfolio',
  updated_at datetime(6) not null comment 'When the source changed the item (UTC)',
  chunk_index int not null comment 'From 0',
  chunk_count int not null comment 'Chunks of the portfolio',
  partition_id int not null comment 'Partition of the record',
  record_offset bigint not null comment 'Offset of the record',
  record_key varbinary(200) null comment 'Key of the record as received',
  payload longblob not null comment 'Value of the record as received',
  received_at datetime(6) not null comment 'When it was parked (UTC)',
  primary key (fund_id, portfolio_date, revision, content_hash, updated_at, chunk_index)
) comment 'Chunks of portfolios whose last chunk has not come yet';
create table RISK_EXPOSURE_SNAPSHOT (
  fund_id bigint not null comment 'Fund',
  exposure_class varchar(8) not null comment 'EXCHANGE, OTC, OFFSHORE, NONE or UNMAPPED',
  portfolio_date date not null comment 'Date of the newest portfolio',
  revision int not null comment 'Its revision',
  gross_notional decimal(50,2) not null comment 'Base currency',
  gross_market_value decimal(50,2) not null comment 'Base currency',
  net_market_value decimal(50,2) not null comment 'Base currency',
  exposure_amount decimal(50,2) not null comment 'Base currency',
  position_count int not null comment 'Rows',
  base_currency char(3) not null comment 'The fund''s currency',
  snapshot_timestamp datetime(6) not null comment 'When this snapshot was taken (UTC)',
  primary key (fund_id, exposure_class)
) comment 'Exposure by class of every fund''s newest portfolio';

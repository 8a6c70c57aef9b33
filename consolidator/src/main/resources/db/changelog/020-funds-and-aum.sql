--liquibase formatted sql

--changeset aum:1
create table MANAGERS (
  manager_id bigint not null comment 'Manager',
  manager_name varchar(200) not null comment 'Name in the newest AUM item that names the manager',
  updated_at datetime(6) not null comment 'updatedAt of that item (UTC)',
  primary key (manager_id)
) comment 'Managers, from the AUM feed';
create table FUNDS (
  fund_id bigint not null comment 'Fund',
  fund_name varchar(200) not null comment 'Name',
  fund_cnpj char(14) not null comment 'CNPJ without mask',
  manager_id bigint not null comment 'Manager by the newest AUM',
  status varchar(8) not null comment 'ACTIVE or CLOSED by the newest AUM',
  investor_type varchar(16) null comment 'RETAIL, QUALIFIED, PROFESSIONAL; null when unknown',
  fund_class varchar(16) not null comment 'FIXED_INCOME, EQUITY, FX or MULTI_MARKET',
  currency char(3) not null comment 'Currency of the newest AUM',
  known_since datetime(6) not null comment 'Least updatedAt of the fund''s AUM items (UTC)',
  updated_at datetime(6) not null comment 'updatedAt of the newest AUM item (UTC)',
  primary key (fund_id),
  key funds_manager (manager_id)
) comment 'Funds, from the AUM feed';
create table FUNDS_AUM_DAILY (
  fund_id bigint not null comment 'Fund',
  reference_date date not null comment 'Date of the figures',
  revision int not null comment 'Revision',
  fund_name varchar(200) not null comment 'Name',
  fund_cnpj char(14) not null comment 'CNPJ without mask',
  manager_id bigint not null comment 'Manager',
  manager_name varchar(200) not null comment 'Name of the manager',
  investor_type varchar(16) null comment 'RETAIL, QUALIFIED, PROFESSIONAL; null when unknown',
  portfolio_type varchar(200) null comment 'The source''s portfolio type',
  fund_class varchar(16) not null comment 'FIXED_INCOME, EQUITY, FX or MULTI_MARKET',
  fund_class_desc varchar(200) null comment 'Description of the class',
  status varchar(8) not null comment 'ACTIVE or CLOSED',
  currency char(3) not null comment 'Currency of aum_value',
  aum_value decimal(28,2) not null comment 'Net assets',
  shares decimal(28,8) null comment 'Shares in issue',
  nav_per_share decimal(28,8) null comment 'Net asset value per share',
  liquidity_ratio decimal(18,8) null comment 'Fraction',
  return_daily decimal(18,8) null comment 'Fraction',
  return_monthly decimal(18,8) null comment 'Fraction',
  return_ytd decimal(18,8) null comment 'Fraction',
  risk_rating varchar(200) null comment 'The source''s rating',
  var_95 decimal(28,8) null comment 'Value at risk at 95 %',
  var_99 decimal(28,8) null comment 'Value at risk at 99 %',
  own_margin_limit decimal(18,8) null comment 'The fund''s own limit as a fraction of AUM',
  updated_at datetime(6) not null comment 'When the source changed the item (UTC)',
  content_hash char(64) not null comment 'Hash of the content without updatedAt',
  event_id char(36) not null comment 'The event that brought it',
  recorded_at datetime(6) not null comment 'When it was applied (UTC)',
  primary key (fund_id, reference_date, revision),
  key funds_aum_daily_status (fund_id, status)
) comment 'Every revision of every fund''s AUM';
create table FUNDS_AUM_SNAPSHOT (
  fund_id bigint not null comment 'Fund',
  as_of_date date not null comment 'Date of the figures',
  revision int not null comment 'Revision',
  fund_name varchar(200) not null comment 'Name',
  fund_cnpj char(14) not null comment 'CNPJ without mask',
  manager_id bigint not null comment 'Manager',
  manager_name varchar(200) not null comment 'Name of the manager',
  investor_type varchar(16) null comment 'RETAIL, QUALIFIED, PROFESSIONAL; null when unknown',
  portfolio_type varchar(200) null comment 'The source''s portfolio type',
  fund_class varchar(16) not null comment 'FIXED_INCOME, EQUITY, FX or MULTI_MARKET',
  fund_class_desc varchar(200) null comment 'Description of the class',
  status varchar(8) not null comment 'ACTIVE or CLOSED',
  currency char(3) not null comment 'Currency of aum_value',
  aum_value decimal(28,2) not null comment 'Net assets',
  liquidity_ratio decimal(18,8) null comment 'Fraction',
  return_daily decimal(18,8) null comment 'Fraction',
  return_monthly decimal(18,8) null comment 'Fraction',
  return_ytd decimal(18,8) null comment 'Fraction',
  risk_rating varchar(200) null comment 'The source''s rating',
  var_95 decimal(28,8) null comment 'Value at risk at 95 %',
  var_99 decimal(28,8) null comment 'Value at risk at 99 %',
  own_margin_limit decimal(18,8) null comment 'The fund''s own limit as a fraction of AUM',
  updated_at datetime(6) not null comment 'When the source changed the item (UTC)',
  content_hash char(64) not null comment 'Hash of the content without updatedAt',
  snapshot_timestamp datetime(6) not null comment 'When this snapshot was taken (UTC)',
  primary key (fund_id)
) comment 'Newest AUM of every fund, by date and revision';
create table FUNDS_AUM_HISTORY (
  fund_id bigint not null comment 'Fund',
  reference_month date not null comment 'First day of the month',
  aum_open_date date not null comment 'First date of the month with an AUM',
  aum_open_value decimal(28,2) not null comment 'AUM of that date, newest revision',
  aum_close_date date not null comment 'Last date of the month with an AUM',
  aum_close_value decimal(28,2) not null comment 'AUM of that date, newest revision',
  currency char(3) not null comment 'Currency of the closing value',
  updated_at datetime(6) not null comment 'When the row last changed (UTC)',
  primary key (fund_id, reference_month)
) comment 'Opening and closing AUM per month';

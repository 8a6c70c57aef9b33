--liquibase formatted sql

--changeset policy:1
create table ASSET_TYPE_MAPPING (
  asset_type_code varchar(32) character set utf8mb4 collate utf8mb4_bin not null comment 'Asset type',
  exposure_class varchar(8) not null comment 'EXCHANGE, OTC, OFFSHORE or NONE',
  primary key (asset_type_code)
) comment 'Class of every known asset type; a code that is absent is UNMAPPED';
create table SUBMISSION_POLICY (
  exposure_class varchar(8) not null comment 'OTC or OFFSHORE',
  investor_type varchar(16) not null comment 'RETAIL, QUALIFIED or PROFESSIONAL',
  interval_days int not null comment 'Calendar days between submissions',
  primary key (exposure_class, investor_type)
) comment 'How often margin is due';
create table LIMIT_RULE (
  metric varchar(32) not null comment 'GROSS_MARGIN',
  scope varchar(32) not null comment 'Fund class',
  valid_from date not null comment 'First day of validity',
  share decimal(18,8) not null comment 'Limit as a fraction of AUM',
  primary key (metric, scope, valid_from)
) comment 'Limits by fund class; the shipped rows are an example profile (CVM 175, Annex I, art. 73)';
create table BUSINESS_CALENDAR (
  market varchar(8) not null comment 'Market, such as BR',
  calendar_date date not null comment 'Day',
  is_business_day boolean not null comment 'Whether it is a business day',
  name varchar(100) not null comment 'Holiday, or why the row overrides',
  primary key (market, calendar_date)
) comment 'Days that differ from Monday to Friday';
create table CALENDAR_DAYS (
  market varchar(8) not null comment 'Market',
  calendar_date date not null comment 'Day, 1970 to 2100',
  is_business_day boolean not null comment 'Whether it is a business day',
  rolls_to date not null comment 'The day itself if a business day, else the next one',
  next_business_day date not null comment 'First business day after the day',
  business_day_number int not null comment 'Business days from the calendar''s first day up to and including this one',
  starts_at datetime(6) not null comment 'Start of the day in the policy zone (UTC)',
  ends_at datetime(6) not null comment 'Start of the next day in the policy zone (UTC)',
  cut_off_at datetime(6) not null comment 'Cut-off of the day (UTC)',
  due_cut_off_at datetime(6) not null comment 'Cut-off of the day that it rolls to (UTC)',
  floor_cut_off_at datetime(6) not null comment 'Cut-off of the next business day: what is recorded on this day is never due before (UTC)',
  primary key (market, calendar_date),
  key calendar_days_number (market, business_day_number)
) comment 'BUSINESS_CALENDAR and the cut-off spread over every day; rebuilt when either changes';
create table CALENDAR_BUILDS (
  market varchar(8) not null comment 'Market',
  fingerprint char(64) not null comment 'SHA-256 of the days built; empty before the first build',
  built_at datetime(6) not null comment 'When they were built (UTC)',
  primary key (market)
) comment 'Which calendar CALENDAR_DAYS holds';

--changeset policy:2
insert into ASSET_TYPE_MAPPING (asset_type_code, exposure_class) values
 ('FUT','EXCHANGE'),('OPT_LISTED','EXCHANGE'),('FUT_OPT','EXCHANGE'),
 ('OTC_OPTION','OTC'),('SWAP','OTC'),('FORWARD','OTC'),('NDF','OTC'),('COE','OTC'),
 ('OFFSHORE_FUND','OFFSHORE'),('FOREIGN_VEHICLE','OFFSHORE'),('FOREIGN_SECURITY','OFFSHORE'),
 ('CASH','NONE'),('GOV_BOND','NONE'),('CORP_BOND','NONE'),('EQUITY','NONE'),('RECEIVABLE','NONE'),('REPO','NONE'),('FUND_SHARE','NONE'),('ETF','NONE');
insert into SUBMISSION_POLICY (exposure_class, investor_type, interval_days) values
 ('OTC','RETAIL',7),('OTC','QUALIFIED',30),('OTC','PROFESSIONAL',90),
 ('OFFSHORE','RETAIL',30),('OFFSHORE','QUALIFIED',30),('OFFSHORE','PROFESSIONAL',30);
insert into LIMIT_RULE (metric, scope, valid_from, share) values
 ('GROSS_MARGIN','FIXED_INCOME','1970-01-01',0.20),('GROSS_MARGIN','FX','1970-01-01',0.40),
 ('GROSS_MARGIN','EQUITY','1970-01-01',0.40),('GROSS_MARGIN','MULTI_MARKET','1970-01-01',0.70);

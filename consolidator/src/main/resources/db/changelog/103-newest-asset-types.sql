--liquibase formatted sql

--changeset newest-asset-types:1
create table NEWEST_ASSET_TYPES (
  fund_id bigint not null comment 'Fund',
  asset_type_code varchar(32) character set utf8mb4 collate utf8mb4_bin not null comment 'Asset type held',
  primary key (fund_id, asset_type_code),
  key newest_asset_types_code (asset_type_code)
) comment 'Asset types of every fund''s newest portfolio, while that is incomplete also of its predecessors up to the newest complete one (derived)';
insert into NEWEST_ASSET_TYPES (fund_id, asset_type_code)
select distinct t.fund_id, t.asset_type_code
  from POSITION_TOTALS t
 where not exists (select 1
                     from PORTFOLIOS later
                    where later.fund_id = t.fund_id
                      and later.rejected_rows = 0
                      and (later.portfolio_date > t.portfolio_date
                           or (later.portfolio_date = t.portfolio_date
                               and later.revision > t.revision)));

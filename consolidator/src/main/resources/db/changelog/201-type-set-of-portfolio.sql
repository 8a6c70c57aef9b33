--liquibase formatted sql

--changeset type-set-of-portfolio:1
alter table PORTFOLIOS
  add column type_set bigint unsigned not null comment 'Set of the asset types that it holds: 64 bits of MD5 of each, combined by exclusive or' after content_hash;

--changeset type-set-of-portfolio:2
update PORTFOLIOS p
join (
  select
    fund_id, portfolio_date, revision,
    bit_xor(cast(conv(left(md5(asset_type_code), 16), 16, 10) as unsigned)) as type_set
  from POSITION_TOTALS
  group by fund_id, portfolio_date, revision
) t on t.fund_id = p.fund_id and t.portfolio_date = p.portfolio_date and t.revision = p.revision
set p.type_set = t.type_set;

--changeset type-set-of-portfolio:3
insert ignore into FUND_TYPE_SETS (fund_id, type_set, asset_type_code)
select distinct p.fund_id, p.type_set, t.asset_type_code
from PORTFOLIOS p
join POSITION_TOTALS t on t.fund_id = p.fund_id and t.portfolio_date = p.portfolio_date and t.revision = p.revision;

--changeset type-set-of-portfolio:4
alter table FUND_TYPE_SETS
  add key fund_type_sets_code (asset_type_code, fund_id),
  comment 'Sets of asset types that a fund''s portfolios ever held, a row per type of each';

--changeset type-set-of-portfolio:5
alter table MAPPED_LABELS drop column type_set;

--changeset type-set-of-portfolio:6
alter table POSITION_TOTALS drop key position_totals_code;

--changeset type-set-of-portfolio:7
update FUND_HEADS set timeline_inputs = null;

--liquibase formatted sql

--changeset totals-of-portfolio:1
alter table PORTFOLIOS
  add column totals json null comment 'Totals per asset type: an array of arrays of the columns of POSITION_TOTALS from the code on, amounts as text' after type_set;

--changeset totals-of-portfolio:2
update PORTFOLIOS p
left join (
  select
    fund_id, portfolio_date, revision,
    json_arrayagg(json_array(
      asset_type_code, cast(gross_notional as char), cast(gross_market_value as char),
      cast(net_market_value as char), cast(exposure_amount as char), position_count, without_counterparty)) as totals
  from POSITION_TOTALS
  group by fund_id, portfolio_date, revision
) t on t.fund_id = p.fund_id and t.portfolio_date = p.portfolio_date and t.revision = p.revision
set p.totals = coalesce(t.totals, json_array());

--changeset totals-of-portfolio:3
alter table PORTFOLIOS
  modify column totals json not null comment 'Totals per asset type: an array of arrays of the columns of POSITION_TOTALS from the code on, amounts as text';

--changeset totals-of-portfolio:4
drop table POSITION_TOTALS;

--changeset totals-of-portfolio:5 runOnChange:true

-- POSITION_TOTALS: totals per asset type of every portfolio revision; exposure is these joined with ASSET_TYPE_MAPPING.
create or replace view POSITION_TOTALS as
select
  p.fund_id, -- Fund
  p.portfolio_date, -- Date of the portfolio
  p.revision, -- Revision
  t.asset_type_code, -- Asset type
  t.gross_notional, -- Sum of absolute notionals, base currency
  t.gross_market_value, -- Sum of absolute market values, base currency
  t.net_market_value, -- Sum of market values, base currency
  t.exposure_amount, -- Sum of absolute notional, else absolute market value, base currency
  t.position_count, -- Rows
  t.without_counterparty -- Rows without counterparty (POS-003)
from PORTFOLIOS p force index (primary)
straight_join json_table(p.totals, '$[*]' columns (
  asset_type_code varchar(32) character set utf8mb4 collate utf8mb4_bin path '$[0]',
  gross_notional decimal(50,2) path '$[1]',
  gross_market_value decimal(50,2) path '$[2]',
  net_market_value decimal(50,2) path '$[3]',
  exposure_amount decimal(50,2) path '$[4]',
  position_count int path '$[5]',
  without_counterparty int path '$[6]')) t;

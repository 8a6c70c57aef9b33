--liquibase formatted sql

--changeset totals-of-portfolio:1
alter table PORTFOLIOS
  add column totals json null comment 'Totals per asset type: an array of arrays of the columns of POSITION_TOTALS from the code on, amounts as text' after type_set,
  add column net_market_value decimal(50,2) not null default 0 comment 'Sum of market values, base currency' after totals,
  add column without_counterparty int not null default 0 comment 'Rows without counterparty, whatever their type' after net_market_value;

--changeset totals-of-portfolio:2
update PORTFOLIOS p
set
  p.totals = coalesce(
    ( select json_arrayagg(json_array(
        t.asset_type_code, cast(t.gross_notional as char), cast(t.gross_market_value as char),
        cast(t.net_market_value as char), cast(t.exposure_amount as char), t.position_count,
        t.without_counterparty))
      from POSITION_TOTALS t
      where t.fund_id = p.fund_id and t.portfolio_date = p.portfolio_date and t.revision = p.revision),
    json_array()),
  p.net_market_value = coalesce(
    ( select sum(t.net_market_value)
      from POSITION_TOTALS t
      where t.fund_id = p.fund_id and t.portfolio_date = p.portfolio_date and t.revision = p.revision), 0),
  p.without_counterparty = coalesce(
    ( select sum(t.without_counterparty)
      from POSITION_TOTALS t
      where t.fund_id = p.fund_id and t.portfolio_date = p.portfolio_date and t.revision = p.revision), 0);

--changeset totals-of-portfolio:3
alter table PORTFOLIOS
  modify column totals json not null comment 'Totals per asset type: an array of arrays of the columns of POSITION_TOTALS from the code on, amounts as text',
  alter column net_market_value drop default,
  alter column without_counterparty drop default;

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
  asset_type_code varchar(32) character set utf8mb4 collate utf8mb4_bin path '$[0]' error on empty error on error,
  gross_notional decimal(50,2) path '$[1]' error on empty error on error,
  gross_market_value decimal(50,2) path '$[2]' error on empty error on error,
  net_market_value decimal(50,2) path '$[3]' error on empty error on error,
  exposure_amount decimal(50,2) path '$[4]' error on empty error on error,
  position_count int path '$[5]' error on empty error on error,
  without_counterparty int path '$[6]' error on empty error on error)) t;

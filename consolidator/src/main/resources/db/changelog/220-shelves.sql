--liquibase formatted sql

--changeset shelves:1
alter table FUND_HEADS
  add column shelf tinyint unsigned not null default 1 comment 'Shelf of PORTFOLIO_POSITIONS in which the fund''s rows lie; never changes';

--changeset shelves:2
alter table PORTFOLIO_POSITIONS
  add column shelf tinyint unsigned not null default 1 comment 'Shelf of the fund: rows of funds whose events come one after the other lie together',
  drop primary key,
  add primary key (portfolio_date, shelf, fund_id, position_key);

--changeset shelves:3
-- A former version does not write the column: it is to fail, instead of storing rows where nobody looks. A load takes
-- 0 for a column without default that it leaves out, and says nothing.
alter table PORTFOLIO_POSITIONS
  alter column shelf drop default,
  add constraint portfolio_positions_on_a_shelf check (shelf > 0);

-- The view's only definition from here on: an edit of the one in 200 would put that one back.

--changeset shelves:4 runOnChange:true

-- FUNDS_POSITIONS_SNAPSHOT: Rows of every fund's newest portfolio.
create or replace view FUNDS_POSITIONS_SNAPSHOT as
select
  h.fund_id, -- Fund
  r.position_key, -- The source's positionId, else # and the line number
  r.portfolio_date, -- Date of the portfolio
  r.revision, -- Revision
  r.asset_id, -- The source's id of the asset
  r.isin_code, -- ISIN
  r.asset_alias, -- Name of the asset
  r.asset_type_code, -- Asset type
  r.asset_category, -- The source's category
  r.quantity, -- Signed quantity
  r.price_value, -- Price in currency
  r.notional_value, -- Notional in currency
  r.market_value, -- Signed market value in currency
  r.market_value_base, -- Market value in the fund's base currency, rounded half to even
  r.currency, -- Currency of the row
  r.fx_rate, -- Base currency per unit of currency
  r.counterparty, -- Name or LEI
  r.snapshot_timestamp -- When this snapshot was taken (UTC)
from FUND_HEADS h
join lateral (
  select p.portfolio_date
  from PORTFOLIOS p force index (primary)
  where p.fund_id = h.fund_id
  order by p.fund_id desc, p.portfolio_date desc
  limit 1
) n on true
straight_join PORTFOLIO_POSITIONS r force index (primary)
  on r.portfolio_date = n.portfolio_date and r.shelf = h.shelf and r.fund_id = h.fund_id;

--liquibase formatted sql

--changeset rows-by-date:1
rename table FUNDS_POSITIONS_SNAPSHOT to PORTFOLIO_POSITIONS;

--changeset rows-by-date:2
alter table PORTFOLIO_POSITIONS
  drop primary key,
  add primary key (portfolio_date, fund_id, position_key),
  comment 'Rows of every fund''s newest portfolio; of former ones until no portfolio has arrived for a while';

--changeset rows-by-date:3 runOnChange:true

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
  on r.portfolio_date = n.portfolio_date and r.fund_id = h.fund_id;

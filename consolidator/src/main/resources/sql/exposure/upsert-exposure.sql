-- Exposure by class of funds' newest portfolios. The time of the snapshot stays while nothing else changes.
--
-- Parameters: now, rows (JSON array of arrays of the columns, but for the time)
insert into RISK_EXPOSURE_SNAPSHOT (
  fund_id, exposure_class, portfolio_date, revision, gross_notional, gross_market_value, net_market_value,
  exposure_amount, position_count, base_currency, snapshot_timestamp)
select *
from (
  select k.*, :now as derived_at
  from json_table(:rows, '$[*]' columns (
    fund_id bigint path '$[0]',
    exposure_class varchar(8) character set utf8mb4 collate utf8mb4_bin path '$[1]',
    portfolio_date date path '$[2]',
    revision int path '$[3]',
    gross_notional decimal(50,2) path '$[4]',
    gross_market_value decimal(50,2) path '$[5]',
    net_market_value decimal(50,2) path '$[6]',
    exposure_amount decimal(50,2) path '$[7]',
    position_count int path '$[8]',
    base_currency char(3) path '$[9]')) k
) d
on duplicate key update
  snapshot_timestamp = if(
    (RISK_EXPOSURE_SNAPSHOT.portfolio_date, RISK_EXPOSURE_SNAPSHOT.revision,
      RISK_EXPOSURE_SNAPSHOT.gross_notional, RISK_EXPOSURE_SNAPSHOT.gross_market_value,
      RISK_EXPOSURE_SNAPSHOT.net_market_value, RISK_EXPOSURE_SNAPSHOT.exposure_amount,
      RISK_EXPOSURE_SNAPSHOT.position_count, RISK_EXPOSURE_SNAPSHOT.base_currency)
    <=> (d.portfolio_date, d.revision, d.gross_notional, d.gross_market_value, d.net_market_value,
      d.exposure_amount, d.position_count, d.base_currency),
    RISK_EXPOSURE_SNAPSHOT.snapshot_timestamp, d.derived_at),
  portfolio_date = d.portfolio_date,
  revision = d.revision,
  gross_notional = d.gross_notional,
  gross_market_value = d.gross_market_value,
  net_market_value = d.net_market_value,
  exposure_amount = d.exposure_amount,
  position_count = d.position_count,
  base_currency = d.base_currency

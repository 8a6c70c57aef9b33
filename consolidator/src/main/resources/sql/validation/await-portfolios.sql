-- Portfolios that arrived of settled funds: their rules are to be judged once the feeds are proven up to them, or
-- before, where an older item waits. As to the order see flag-funds.sql.
--
-- Parameters: arrived (JSON array of [fund_id, updated_at, portfolio_date])
update json_table(:arrived, '$[*]' columns (
    fund_id bigint path '$[0]',
    updated_at datetime(6) path '$[1]',
    portfolio_date date path '$[2]')) k
straight_join FUND_HEADS h force index (primary) on h.fund_id = k.fund_id
set h.warnings_from =
      if(h.warnings_await is null, k.portfolio_date, least(h.warnings_from, k.portfolio_date)),
    h.warnings_await = least(coalesce(h.warnings_await, k.updated_at), k.updated_at)

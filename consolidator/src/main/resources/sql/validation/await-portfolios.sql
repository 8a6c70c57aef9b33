-- Portfolios that arrived of settled funds: their rules are to be judged once the feeds are proven up to them, or
-- before, where an older item waits.
--
-- Parameters: portfolios (JSON array of [fund_id, updated_at])
update json_table(:portfolios, '$[*]' columns (
    fund_id bigint path '$[0]',
    updated_at datetime(6) path '$[1]')) k
straight_join FUND_HEADS h force index (primary) on h.fund_id = k.fund_id
set h.warnings_await = least(coalesce(h.warnings_await, k.updated_at), k.updated_at)

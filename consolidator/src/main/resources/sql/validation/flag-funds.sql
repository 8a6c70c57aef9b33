-- Funds whose facts or judgements moved: their rules are to be judged again as soon as the feeds
-- allow, those of AUM and portfolios from a date on.
--
-- warnings_from is set first, for it reads whether the fund was flagged before; the other way round,
-- which the server does not promise never to do, it would become null, and all would be judged.
--
-- Parameters: funds (JSON array of [fund_id, from_date])
update json_table(:funds, '$[*]' columns (
    fund_id bigint path '$[0]',
    from_date date path '$[1]')) k
straight_join FUND_HEADS h force index (primary) on h.fund_id = k.fund_id
set h.warnings_from = if(h.warnings_await is null, k.from_date, least(h.warnings_from, k.from_date)),
    h.warnings_await = '1970-01-01'

-- Ids of the exceptions that a fund's pack holds, as one JSON array: those of the fund that were live in the period,
-- and of those that concern no fund the late feeds and the unmapped codes that portfolios of the pack hold.
--
-- Parameters: fund, from_at, until_at, portfolios (JSON array of [date, revision])
select coalesce(json_arrayagg(e.exception_id), json_array()) as packed
from MARGIN_EXCEPTIONS e
where (e.fund_id = :fund or e.fund_id is null)
  and e.opened_at < :until_at and (e.closed_at is null or e.closed_at >= :from_at)
  and (e.fund_id = :fund
    or e.type = 'FEED_LATE'
    or e.type = 'UNMAPPED_ASSET_TYPE' and e.exception_key in (
      select t.asset_type_code
      from json_table(:portfolios, '$[*]' columns (portfolio_date date path '$[0]', revision int path '$[1]')) k
      straight_join POSITION_TOTALS t
        on t.fund_id = :fund and t.portfolio_date = k.portfolio_date and t.revision = k.revision))

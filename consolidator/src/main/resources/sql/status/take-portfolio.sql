-- Gives settled funds the portfolio that arrived, with its exposure: all else of their status is as before, for they
-- are not missing, and only a missing one's utilisation follows from exposure. changed_at grows as in
-- merge-margin-status.sql.
--
-- Parameters: now, portfolios (JSON array of [fund_id, portfolio_date, revision])
update json_table(:portfolios, '$[*]' columns (
    fund_id bigint path '$[0]',
    portfolio_date date path '$[1]',
    revision int path '$[2]')) k
straight_join MARGIN_STATUS m force index (primary) on m.fund_id = k.fund_id
left join RISK_EXPOSURE_SNAPSHOT otc force index (primary)
  on otc.fund_id = k.fund_id and otc.exposure_class = 'OTC'
left join RISK_EXPOSURE_SNAPSHOT unmapped force index (primary)
  on unmapped.fund_id = k.fund_id and unmapped.exposure_class = 'UNMAPPED'
left join RISK_EXPOSURE_SNAPSHOT offshore force index (primary)
  on offshore.fund_id = k.fund_id and offshore.exposure_class = 'OFFSHORE'
set
  m.portfolio_date = k.portfolio_date,
  m.portfolio_revision = k.revision,
  m.exposure_otc = coalesce(otc.exposure_amount, 0) + coalesce(unmapped.exposure_amount, 0),
  m.exposure_offshore = coalesce(offshore.exposure_amount, 0),
  m.changed_at = greatest(:now, m.changed_at + interval 1 microsecond)

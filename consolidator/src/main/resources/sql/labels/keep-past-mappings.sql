-- Past mappings under which the portfolios of the scope's funds are labelled now.
--
-- Parameters: scope
insert into PAST_MAPPINGS (fund_id, mapped_until, every_portfolio)
select *
from (
  select distinct
    e.fund_id, e.mapped_until,
    exists (
      select /*+ no_semijoin() */ 1
      from FUNDS_AUM_DAILY a force index (funds_aum_daily_status)
      where a.fund_id = e.fund_id and a.status = 'CLOSED') as every_portfolio
  from DERIVATION_SCOPE s force index (primary)
  straight_join FUND_ERAS e force index (primary) on e.fund_id = s.fund_id
  where s.scope_id = :scope and e.mapped_until < '9999-12-31'
) d
on duplicate key update every_portfolio = d.every_portfolio

-- Rows of the date before the last one before these portfolios.
--
-- Parameters: portfolios (JSON array of [fund_id, portfolio_date])
select straight_join s.portfolio_date, s.fund_id, s.position_key
from json_table(:portfolios, '$[*]' columns (
    fund_id bigint path '$[0]',
    portfolio_date date path '$[1]')) k
join PORTFOLIO_POSITIONS s force index (primary)
  on s.fund_id = k.fund_id and s.portfolio_date = (
    select b.portfolio_date
    from PORTFOLIOS b force index (primary)
    where b.fund_id = k.fund_id and b.portfolio_date < (
      select l.portfolio_date
      from PORTFOLIOS l force index (primary)
      where l.fund_id = k.fund_id and l.portfolio_date < k.portfolio_date
      order by l.fund_id desc, l.portfolio_date desc
      limit 1)
    order by b.fund_id desc, b.portfolio_date desc
    limit 1)

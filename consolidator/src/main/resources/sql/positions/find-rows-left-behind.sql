-- Rows of the portfolio before the one that a fund showed until now, or of that one itself if it is not the one
-- before the new.
--
-- Parameters: portfolios (JSON array of [fund_id, date of the new one, date of the one shown])
select straight_join s.portfolio_date, s.shelf, s.fund_id, s.position_key
from json_table(:portfolios, '$[*]' columns (
    fund_id bigint path '$[0]',
    new_date date path '$[1]',
    shown_date date path '$[2]')) k
join lateral (
  select if(
    k.shown_date = (
      select l.portfolio_date
      from PORTFOLIOS l force index (primary)
      where l.fund_id = k.fund_id and l.portfolio_date < k.new_date
      order by l.fund_id desc, l.portfolio_date desc
      limit 1),
    ( select b.portfolio_date
      from PORTFOLIOS b force index (primary)
      where b.fund_id = k.fund_id and b.portfolio_date < k.shown_date
      order by b.fund_id desc, b.portfolio_date desc
      limit 1),
    k.shown_date) as portfolio_date
) d
join FUND_HEADS h force index (primary) on h.fund_id = k.fund_id
join PORTFOLIO_POSITIONS s force index (primary)
  on s.portfolio_date = d.portfolio_date and s.shelf = h.shelf and s.fund_id = k.fund_id

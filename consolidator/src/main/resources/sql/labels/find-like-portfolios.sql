-- Newest portfolios that are all that is to be labelled of their funds and like the ones before: both complete, of
-- the same types, and of different dates, the only ones of theirs. Such a one has the other's classes, and is no turn
-- under any mapping; so under past mappings there is nothing to keep, unless they keep every portfolio.
--
-- Parameters: scope
select json_arrayagg(json_array(p.fund_id, p.portfolio_date, p.revision, l.portfolio_date, l.revision))
from DERIVATION_SCOPE s force index (primary)
straight_join FUND_HEADS h force index (primary) on h.fund_id = s.fund_id
straight_join PORTFOLIOS p force index (primary)
  on p.fund_id = s.fund_id and p.portfolio_date = h.unlabelled_from
straight_join MAPPED_LABELS l force index (primary)
  on l.fund_id = s.fund_id and l.mapped_until = '9999-12-31' and l.is_newest_of_date = 1
  and l.portfolio_date = (
    select n.portfolio_date
    from MAPPED_LABELS n force index (primary)
    where n.fund_id = s.fund_id and n.mapped_until = '9999-12-31'
    order by n.fund_id desc, n.mapped_until desc, n.portfolio_date desc
    limit 1)
straight_join PORTFOLIOS f force index (primary)
  on f.fund_id = s.fund_id and f.portfolio_date = l.portfolio_date and f.revision = l.revision
where s.scope_id = :scope
  and p.rejected_rows = 0 and f.rejected_rows = 0 and f.type_set = p.type_set
  and f.portfolio_date < p.portfolio_date
  and p.portfolio_date = (
    select n.portfolio_date
    from PORTFOLIOS n force index (primary)
    where n.fund_id = s.fund_id
    order by n.fund_id desc, n.portfolio_date desc
    limit 1)
  and not exists (
    select /*+ no_semijoin() */ 1
    from PORTFOLIOS o force index (primary)
    where o.fund_id = s.fund_id and o.portfolio_date = p.portfolio_date and o.revision <> p.revision)
  and not exists (
    select /*+ no_semijoin() */ 1
    from PAST_MAPPINGS m force index (primary)
    where m.fund_id = s.fund_id and m.every_portfolio = 1)

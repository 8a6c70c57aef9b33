-- Dates of the funds in scope whose AUM and portfolios are to be judged: those that changed, and all
-- later ones, for no rule of theirs reads what is later than its item.
--
-- MySQL can't scan a range of (fund_id, date) that begins at a date of a joined row. So of a fund
-- whose dates lie within a month every one is looked up (dates); of others all is read (spans).
span as (
  select s.fund_id, coalesce(h.warnings_from, date '1000-01-01') as day,
         greatest(coalesce((select a.reference_date
                              from FUNDS_AUM_DAILY a force index (primary)
                             where a.fund_id = s.fund_id
                             order by a.fund_id desc, a.reference_date desc
                             limit 1), date '1000-01-01'),
                  coalesce((select p.portfolio_date
                              from PORTFOLIOS p force index (primary)
                             where p.fund_id = s.fund_id
                             order by p.fund_id desc, p.portfolio_date desc
                             limit 1), date '1000-01-01')) as last_day
    from DERIVATION_SCOPE s force index (primary)
    straight_join FUND_HEADS h force index (primary) on h.fund_id = s.fund_id
   where s.scope_id = :scope
     and not h.warnings_from <=> '9999-12-31'
),
dates as (
  select fund_id, day, last_day
    from span
   where datediff(last_day, day) between 0 and 31
  union all
  select fund_id, day + interval 1 day, last_day
    from dates
   where day < last_day
),
spans as (
  select fund_id, day
    from span
   where datediff(last_day, day) > 31
)

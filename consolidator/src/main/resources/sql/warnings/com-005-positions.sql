-- COM-005, positions: the portfolio's date is no business day.
select 'POSITIONS' as feed,
       concat(p.fund_id, '|', p.portfolio_date, '|', p.revision) as item_key,
       p.fund_id,
       cast(null as char) as submission_id,
       p.revision as version,
       p.portfolio_date as business_date,
       'COM-005' as code,
       'WARN' as severity,
       'portfolioDate' as field,
       concat(p.portfolio_date, ' is no business day') as reason,
       p.event_id
  from portfolios p
  straight_join CALENDAR_DAYS d force index (primary)
         on d.market = :market and d.calendar_date = p.portfolio_date
 where p.updated_at <= :watermark
   and not d.is_business_day

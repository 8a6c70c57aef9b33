-- POS-006: the portfolio's market value differs from the AUM of its date (highest revision) by 1 %.
-- Not evaluated without an AUM of that date, across currencies, or against zero.
select 'POSITIONS' as feed,
       concat(p.fund_id, '|', p.portfolio_date, '|', p.revision) as item_key,
       p.fund_id,
       cast(null as char) as submission_id,
       p.revision as version,
       p.portfolio_date as business_date,
       'POS-006' as code,
       'WARN' as severity,
       'marketValue' as field,
       concat('Market value ', p.net_market_value, ' differs from AUM ', a.aum_value,
              ' by more than 1 %') as reason,
       p.event_id
  from portfolios p
  straight_join FUNDS_AUM_DAILY a force index (primary) on a.fund_id = p.fund_id and a.reference_date = p.portfolio_date
 where p.updated_at <= :watermark
   and a.currency = p.base_currency
   and a.aum_value <> 0
   and abs(p.net_market_value - a.aum_value) > 0.01 * abs(a.aum_value)
   and not exists (select /*+ no_semijoin() */ 1
                     from FUNDS_AUM_DAILY later force index (primary)
                    where later.fund_id = a.fund_id
                      and later.reference_date = a.reference_date
                      and later.revision > a.revision)

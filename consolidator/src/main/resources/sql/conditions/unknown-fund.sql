-- UNKNOWN_FUND, one per fund: positions or margin were reported for a fund without any AUM, and the
-- AUM feed is proven complete up to the first of them.
select 'UNKNOWN_FUND' as type,
       cast(s.fund_id as char) collate utf8mb4_bin as exception_key,
       'HIGH' as severity,
       s.fund_id,
       cast(null as signed) as manager_id,
       cast(null as datetime(6)) as due_at,
       'Positions or margin were reported and no AUM is known' as reason
  from DERIVATION_SCOPE s force index (primary)
  straight_join FEED_WATERMARKS w force index (primary) on w.feed = 'AUM'
  left join FUNDS f force index (primary) on f.fund_id = s.fund_id
 where s.scope_id = :scope
   and f.fund_id is null
   and (exists (select 1
                  from PORTFOLIOS p force index (primary)
                 where p.fund_id = s.fund_id
                   and p.updated_at <= w.effective_as_of)
        or exists (select 1
                     from MANAGER_MARGIN_HISTORY h force index (manager_margin_history_fund)
                    where h.fund_id = s.fund_id
                      and h.updated_at <= w.effective_as_of))

-- Funds with a condition that a watermark alone has made true: it holds and has no live exception. What
-- a new fact makes true or false is seen when the fact is applied, and no watermark ends any of these.
-- Reconciling a fund takes it off this list.
select m.fund_id
  from MARGIN_STATUS m force index (margin_status_manager)
  straight_join FEED_WATERMARKS w force index (primary) on w.feed = 'AUM'
  left join FUNDS f force index (primary) on f.fund_id = m.fund_id
 where m.manager_id is null
   and f.fund_id is null
   and (exists (select 1
                  from PORTFOLIOS p force index (primary)
                 where p.fund_id = m.fund_id
                   and p.updated_at <= w.effective_as_of)
        or exists (select 1
                     from MANAGER_MARGIN_HISTORY h force index (manager_margin_history_fund)
                    where h.fund_id = m.fund_id
                      and h.updated_at <= w.effective_as_of))
   and not exists (select /*+ no_semijoin() */ 1
                     from MARGIN_EXCEPTIONS e force index (margin_exceptions_fund)
                    where e.fund_id = m.fund_id and e.is_live = true and e.type = 'UNKNOWN_FUND')
union
select m.fund_id
  from MARGIN_STATUS m force index (margin_status_investor_type)
  straight_join FUNDS_AUM_SNAPSHOT a force index (primary) on a.fund_id = m.fund_id
  straight_join FEED_WATERMARKS w force index (primary) on w.feed = 'AUM'
 where m.investor_type is null
   and m.is_required = true
   and a.investor_type is null
   and w.effective_as_of >= a.updated_at
   and not exists (select /*+ no_semijoin() */ 1
                     from MARGIN_EXCEPTIONS e force index (margin_exceptions_fund)
                    where e.fund_id = m.fund_id and e.is_live = true and e.type = 'REFERENCE_DATA')

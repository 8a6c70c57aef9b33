-- REFERENCE_DATA, one per fund: a submission is required and the investor type that sets its
-- interval is unknown, the AUM feed being proven complete up to the newest AUM item.
select 'REFERENCE_DATA' as type,
       cast(m.fund_id as char) collate utf8mb4_bin as exception_key,
       'MEDIUM' as severity,
       m.fund_id,
       m.manager_id,
       cast(null as datetime(6)) as due_at,
       'The investor type is unknown; the shortest interval applies' as reason
  from DERIVATION_SCOPE s force index (primary)
  straight_join MARGIN_STATUS m force index (primary) on m.fund_id = s.fund_id
  straight_join FUNDS_AUM_SNAPSHOT a force index (primary) on a.fund_id = m.fund_id
  straight_join FEED_WATERMARKS w force index (primary) on w.feed = 'AUM'
 where s.scope_id = :scope
   and m.is_required
   and a.investor_type is null
   and w.effective_as_of >= a.updated_at

-- After judging: the funds in scope await the oldest of their items that is beyond the watermark.
update DERIVATION_SCOPE s force index (primary)
  straight_join FUND_HEADS h force index (primary) on h.fund_id = s.fund_id
   set h.warnings_await =
         nullif(least(coalesce((select min(a.updated_at)
                                  from FUNDS_AUM_DAILY a force index (primary)
                                 where a.fund_id = h.fund_id and a.updated_at > :watermark),
                               '9999-12-31'),
                      coalesce((select min(p.updated_at)
                                  from PORTFOLIOS p force index (primary)
                                 where p.fund_id = h.fund_id and p.updated_at > :watermark),
                               '9999-12-31')),
                '9999-12-31')
 where s.scope_id = :scope

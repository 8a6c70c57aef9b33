-- Fingerprint of the newest portfolio of every fund in scope that has one: its asset types follow from it. Null
-- while it is incomplete, for then its predecessors count too.
-- kept: that of the portfolio whose types are kept.
select s.fund_id,
       if(n.rejected_rows > 0,
          null,
          cast(conv(left(md5(concat_ws('|', n.portfolio_date, n.revision, n.content_hash)), 16), 16, 10)
               as unsigned)) as fingerprint,
       h.newest_contents as kept
  from DERIVATION_SCOPE s force index (primary)
  join lateral (
         select p.portfolio_date, p.revision, p.content_hash, p.rejected_rows
           from PORTFOLIOS p force index (primary)
          where p.fund_id = s.fund_id
          order by p.fund_id desc, p.portfolio_date desc, p.revision desc
          limit 1) n on true
  left join FUND_HEADS h force index (primary) on h.fund_id = s.fund_id
 where s.scope_id = :scope

-- Funds whose facts or judgements moved: their rules are to be judged again as soon as the feeds
-- allow.
update DERIVATION_SCOPE s force index (primary)
  straight_join FUND_HEADS h force index (primary) on h.fund_id = s.fund_id
   set h.warnings_await = '1970-01-01'
 where s.scope_id = :scope
   and not h.warnings_await <=> '1970-01-01'

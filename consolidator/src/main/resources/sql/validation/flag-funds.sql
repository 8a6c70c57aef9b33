-- Funds whose facts or judgements moved: their rules are to be judged again as soon as the feeds
-- allow.
update FUND_HEADS h
  join DERIVATION_SCOPE s on s.fund_id = h.fund_id
   set h.warnings_await = '1970-01-01'
 where s.scope_id = :scope
   and not h.warnings_await <=> '1970-01-01'

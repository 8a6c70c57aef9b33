-- Notes that every portfolio of a fund is labelled, where one alone was not.
--
-- Parameters: scope
update DERIVATION_SCOPE s force index (primary)
straight_join FUND_HEADS h force index (primary) on h.fund_id = s.fund_id
straight_join PORTFOLIOS p force index (primary)
  on p.fund_id = s.fund_id and p.portfolio_date = h.unlabelled_from
straight_join MAPPED_LABELS l force index (primary)
  on l.fund_id = s.fund_id and l.mapped_until = '9999-12-31' and l.portfolio_date = p.portfolio_date
  and l.revision = p.revision and l.content_hash = p.content_hash and l.updated_at = p.updated_at
set h.unlabelled_from = null
where s.scope_id = :scope
  and not exists (
    select /*+ no_semijoin() */ 1
    from PORTFOLIOS o force index (primary)
    where o.fund_id = s.fund_id and o.portfolio_date >= h.unlabelled_from
      and (o.portfolio_date, o.revision) <> (p.portfolio_date, p.revision))

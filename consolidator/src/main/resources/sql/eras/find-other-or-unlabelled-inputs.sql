-- A fund of the scope whose eras and duties follow from other inputs than they were derived from, or may: as long
-- as it has a portfolio that is not labelled yet, another change of a class may count for it.
--
-- Parameters: scope, market, grace_days
{{inputs}}
having (kept = fingerprint) is not true
  or has_class_changes and exists (
    select /*+ no_semijoin() */ 1
    from PORTFOLIOS p force index (primary)
    left join MAPPED_LABELS l force index (primary)
      on l.fund_id = p.fund_id and l.mapped_until = '9999-12-31' and l.portfolio_date = p.portfolio_date
      and l.revision = p.revision
    where p.fund_id = s.fund_id and not l.content_hash <=> p.content_hash)
limit 1

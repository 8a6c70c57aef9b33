-- Whether a fund of the scope has a margin version, or a snapshot of one.
--
-- Parameters: scope
select
  exists (
    select 1
    from DERIVATION_SCOPE s force index (primary)
    straight_join MANAGER_MARGIN_HISTORY v force index (manager_margin_history_fund) on v.fund_id = s.fund_id
    where s.scope_id = :scope)
  or exists (
    select 1
    from DERIVATION_SCOPE s force index (primary)
    straight_join MANAGER_MARGIN_SNAPSHOT n force index (primary) on n.fund_id = s.fund_id
    where s.scope_id = :scope)

-- Whether a fund of the scope has a portfolio that is not labelled as it is now, was labelled under another mapping
-- than today's, or under other past mappings than its eras have now.
--
-- Parameters: scope
select
  exists (
    select 1
    from DERIVATION_SCOPE s force index (primary)
    straight_join FUND_HEADS h force index (primary) on h.fund_id = s.fund_id
    where s.scope_id = :scope and h.unlabelled_from is not null
  ) as of_contents,
  exists (
    select 1
    from DERIVATION_SCOPE s force index (primary)
    straight_join FUND_HEADS h force index (primary) on h.fund_id = s.fund_id
    where s.scope_id = :scope
      and not h.labels_mapping <=> (
        select
          coalesce(bit_xor(
            cast(conv(left(md5(concat(asset_type_code, '=', exposure_class)), 8), 16, 10) as unsigned)), 0)
        from ASSET_TYPE_MAPPING)
  ) as of_mapping,
  exists (
    select 1
    from DERIVATION_SCOPE s force index (primary)
    straight_join FUND_ERAS e force index (primary) on e.fund_id = s.fund_id and e.mapped_until < '9999-12-31'
    left join PAST_MAPPINGS k force index (primary) on k.fund_id = e.fund_id and k.mapped_until = e.mapped_until
    where s.scope_id = :scope
      and not k.every_portfolio <=> exists (
        select /*+ no_semijoin() */ 1
        from FUNDS_AUM_DAILY a force index (funds_aum_daily_status)
        where a.fund_id = e.fund_id and a.status = 'CLOSED')
  ) or exists (
    select 1
    from DERIVATION_SCOPE s force index (primary)
    straight_join PAST_MAPPINGS k force index (primary) on k.fund_id = s.fund_id
    where s.scope_id = :scope
      and not exists (
        select /*+ no_semijoin() */ 1
        from FUND_ERAS e force index (primary)
        where e.fund_id = k.fund_id and e.mapped_until = k.mapped_until)
  ) as of_past_mappings

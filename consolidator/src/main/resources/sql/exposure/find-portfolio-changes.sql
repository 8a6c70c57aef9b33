-- What is new to the labels of funds of the scope: a portfolio that is not labelled as it is now, another mapping
-- of today than the one they were labelled under, or other past mappings of their eras.
--
-- Parameters: scope
select
  s.fund_id,
  h.unlabelled_from is not null as of_contents,
  not h.labels_mapping <=> mapping.hash as of_mapping,
  exists (
    select /*+ no_semijoin() */ 1
    from FUND_ERAS e force index (primary)
    left join PAST_MAPPINGS k force index (primary) on k.fund_id = e.fund_id and k.mapped_until = e.mapped_until
    where e.fund_id = s.fund_id and e.mapped_until < '9999-12-31'
      and not k.every_portfolio <=> exists (
        select /*+ no_semijoin() */ 1
        from FUNDS_AUM_DAILY a force index (funds_aum_daily_status)
        where a.fund_id = e.fund_id and a.status = 'CLOSED')
  ) or exists (
    select /*+ no_semijoin() */ 1
    from PAST_MAPPINGS k force index (primary)
    where k.fund_id = s.fund_id
      and not exists (
        select /*+ no_semijoin() */ 1
        from FUND_ERAS e force index (primary)
        where e.fund_id = k.fund_id and e.mapped_until = k.mapped_until)
  ) as of_past_mappings
from DERIVATION_SCOPE s force index (primary)
straight_join FUND_HEADS h force index (primary) on h.fund_id = s.fund_id
join (
  select
    coalesce(bit_xor(
      cast(conv(left(md5(concat(asset_type_code, '=', exposure_class)), 8), 16, 10) as unsigned)), 0) as hash
  from ASSET_TYPE_MAPPING
) mapping on true
where s.scope_id = :scope
having of_contents or of_mapping or of_past_mappings

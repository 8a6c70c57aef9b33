-- Remembers the mapping that the portfolios of the scope's funds are labelled under, and that every one is labelled.
-- What their duties were derived from is forgotten, for a label may have turned.
--
-- Parameters: scope
update DERIVATION_SCOPE s force index (primary)
straight_join FUND_HEADS h force index (primary) on h.fund_id = s.fund_id
join (
  select
    coalesce(bit_xor(
      cast(conv(left(md5(concat(asset_type_code, '=', exposure_class)), 8), 16, 10) as unsigned)), 0) as hash
  from ASSET_TYPE_MAPPING
) mapping on true
set h.labels_mapping = mapping.hash, h.unlabelled_from = null, h.timeline_inputs = null
where s.scope_id = :scope

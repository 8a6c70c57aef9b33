-- Fingerprint of what the eras and duties of every fund of the scope follow from: policy, calendar, investor type,
-- since when the fund is known, and the turns of its labels. Null where more would have to be read to tell: the
-- fund's investor type varied, or it was ever closed. kept: that which was kept last. POLICY_CHANGES only grows.
--
-- Parameters: scope, market, grace_days
select
  s.fund_id,
  if(
    not (
      select i.investor_type from FUNDS_AUM_DAILY i force index (funds_aum_daily_investor_type)
      where i.fund_id = s.fund_id order by i.fund_id, i.investor_type limit 1
    ) <=> (
      select i.investor_type from FUNDS_AUM_DAILY i force index (funds_aum_daily_investor_type)
      where i.fund_id = s.fund_id order by i.fund_id desc, i.investor_type desc limit 1
    )
    or exists (
      select /*+ no_semijoin() */ 1
      from FUNDS_AUM_DAILY c force index (funds_aum_daily_status)
      where c.fund_id = s.fund_id and c.status = 'CLOSED'),
    null,
    cast(conv(left(md5(concat_ws('|',
      policy.fingerprint, coalesce(a.investor_type, '-'), coalesce(f.known_since, '-'), (
        select
          bit_xor(cast(conv(left(md5(concat_ws('|',
            l.mapped_until, l.portfolio_date, l.has_otc, l.has_offshore, coalesce(l.otc_since, '-'),
            coalesce(l.offshore_since, '-'), coalesce(l.exposed_since, '-'), coalesce(l.none_since, '-'))), 16), 16, 10)
            as unsigned))
        from MAPPED_LABELS l force index (portfolio_labels_turn)
        where l.fund_id = s.fund_id and l.is_turn = 1))), 16), 16, 10) as unsigned))
    as fingerprint,
  h.timeline_inputs as kept
from DERIVATION_SCOPE s force index (primary)
join (
  select
    concat_ws('|',
      :market,
      :grace_days,
      (select fingerprint from CALENDAR_BUILDS where market = :market),
      coalesce((select id from POLICY_CHANGES where kind <> 'LIMIT_RULE' order by id desc limit 1), 0),
      ( select group_concat(exposure_class, investor_type, interval_days order by exposure_class, investor_type)
        from SUBMISSION_POLICY)) as fingerprint
) policy on true
left join FUNDS_AUM_SNAPSHOT a force index (primary) on a.fund_id = s.fund_id
left join FUNDS f force index (primary) on f.fund_id = s.fund_id
left join FUND_HEADS h force index (primary) on h.fund_id = s.fund_id
where s.scope_id = :scope

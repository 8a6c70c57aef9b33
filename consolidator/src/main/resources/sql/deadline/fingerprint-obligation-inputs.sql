-- Fingerprint of everything that the obligations of the scope's funds follow from: eras, duties, margin versions,
-- validations without submission, and the calendar of all funds. 64 bits of MD5, so that derive-obligations.sql
-- can leave out funds for which nothing changed; which is most of them in most batches and sweeps.
--
-- Parameters: scope, market, grace_days
update (
  with
  policy as (
    select md5(concat_ws('|',
      :grace_days,
      (select fingerprint from CALENDAR_BUILDS where market = :market))) as fingerprint
  ),
  era as (
    select
      s.fund_id,
      bit_xor(cast(conv(left(md5(concat_ws('|',
        e.begins_at, e.ends_at, e.mapped_until, coalesce(e.investor_type, '-'), coalesce(e.otc_days, '-'),
        coalesce(e.offshore_days, '-'), coalesce(e.floor_at, '-'))), 16), 16, 10) as unsigned)) as fingerprint
    from DERIVATION_SCOPE s force index (primary)
    straight_join FUND_ERAS e force index (primary) on e.fund_id = s.fund_id
    where s.scope_id = :scope
    group by s.fund_id
  ),
  duty as (
    select
      s.fund_id,
      bit_xor(cast(conv(left(md5(concat_ws('|',
        d.mapped_until, d.duty_start, d.episode_start, d.added_class, d.began_at, coalesce(d.ended_at, '-'),
        d.in_force, d.has_otc, d.has_offshore, d.floor_at)), 16), 16, 10) as unsigned)) as fingerprint
    from DERIVATION_SCOPE s force index (primary)
    straight_join MAPPED_DUTIES d force index (primary) on d.fund_id = s.fund_id and d.holds
    where s.scope_id = :scope
    group by s.fund_id
  ),
  version as (
    select
      s.fund_id,
      bit_xor(cast(conv(left(md5(concat_ws('|',
        v.submission_id, v.version, v.mode, v.outcome, v.is_current, v.reference_date, v.submitted_at,
        v.margin_local is null, v.margin_offshore is null)), 16), 16, 10) as unsigned)) as fingerprint
    from DERIVATION_SCOPE s force index (primary)
    straight_join MANAGER_MARGIN_HISTORY v force index (manager_margin_history_fund) on v.fund_id = s.fund_id
    where s.scope_id = :scope
    group by s.fund_id
  ),
  validation as (
    select s.fund_id, bit_xor(cast(conv(left(md5(v.validated_at), 16), 16, 10) as unsigned)) as fingerprint
    from DERIVATION_SCOPE s force index (primary)
    straight_join MANUAL_VALIDATIONS v force index (manual_validations_fund)
      on v.fund_id = s.fund_id and v.submission_id is null
    where s.scope_id = :scope
    group by s.fund_id
  )
  select
    s.fund_id,
    cast(conv(left(md5(concat_ws('|',
      policy.fingerprint, coalesce(era.fingerprint, '-'), coalesce(duty.fingerprint, '-'),
      coalesce(version.fingerprint, '-'), coalesce(validation.fingerprint, '-'))), 16), 16, 10) as unsigned)
      as fingerprint
  from DERIVATION_SCOPE s force index (primary)
  join policy on true
  left join era on era.fund_id = s.fund_id
  left join duty on duty.fund_id = s.fund_id
  left join version on version.fund_id = s.fund_id
  left join validation on validation.fund_id = s.fund_id
  where s.scope_id = :scope
) d
straight_join DERIVATION_SCOPE t force index (primary) on t.scope_id = :scope and t.fund_id = d.fund_id
set t.obligation_inputs = d.fingerprint

-- MISSING_SUBMISSION, one per obligation: the fund is missing its submission on the evidence of all
-- three feeds (MARGIN_STATUS.is_missing). An obligation that fell due before monitoring began is
-- recorded and never raised.
select 'MISSING_SUBMISSION' as type,
       concat(m.fund_id, '|', m.obligation_basis) collate utf8mb4_bin as exception_key,
       'HIGH' as severity,
       m.fund_id,
       m.manager_id,
       m.due_at,
       concat('No complete submission of ', m.exposure_label, ' margin by ',
              date_format(m.due_at, '%Y-%m-%d %H:%i'), ' UTC') as reason
  from DERIVATION_SCOPE s force index (primary)
  straight_join MARGIN_STATUS m force index (primary) on m.fund_id = s.fund_id
 where s.scope_id = :scope
   and m.is_missing
   and (:monitoringStart is null or m.due_at >= :monitoringStart)

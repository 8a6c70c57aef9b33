-- Which of portfolios that are of the same types as the ones before them, both complete, can take over the labels of
-- those: all others of the fund are labelled, by the mapping of today, and under no past mapping every portfolio is
-- kept. Such a one is no turn under any mapping.
--
-- is_settled: no more follows from it than DerivationStep.deriveSettled derives. What eras, duties and obligations were
-- derived from is known, the types are those that are kept as the newest portfolio's, no change of policy waits to
-- reach the fund, no version of a submission waits for a watermark that is reached, and time moves nothing of the
-- status: nothing is past due (of a missing fund utilisation follows from exposure), and the AUM did not go stale.
--
-- Parameters: now, watermark, fresh_from (see find-oldest-fresh-date.sql), portfolios (JSON array of [fund_id,
-- portfolio_date, revision, date and revision of the one before, type_set])
select
  k.fund_id,
  h.timeline_inputs is not null and h.obligation_inputs is not null and h.newest_type_set <=> k.type_set
    and status.is_missing = 0 and coalesce(status.due_at >= :now, true)
    and not (status.limit_status <> 'NOT_APPLICABLE' and coalesce(status.limit_reason, '') <> 'STALE_AUM'
      and coalesce(status.aum_date < :fresh_from, false))
    and marked.fund_id is null and ripe.fund_id is null as is_settled
from json_table(:portfolios, '$[*]' columns (
    fund_id bigint path '$[0]',
    like_date date path '$[3]',
    like_revision int path '$[4]',
    type_set bigint unsigned path '$[5]')) k
straight_join FUND_HEADS h force index (primary) on h.fund_id = k.fund_id
straight_join MAPPED_LABELS l force index (primary)
  on l.fund_id = k.fund_id and l.mapped_until = '9999-12-31' and l.portfolio_date = k.like_date
  and l.revision = k.like_revision
join (
  select
    coalesce(bit_xor(
      cast(conv(left(md5(concat(asset_type_code, '=', exposure_class)), 8), 16, 10) as unsigned)), 0) as hash
  from ASSET_TYPE_MAPPING
) mapping on true
left join MARGIN_STATUS status force index (primary) on status.fund_id = k.fund_id
left join REDERIVATIONS marked force index (primary) on marked.fund_id = k.fund_id
left join (
  select distinct v.fund_id
  from MANAGER_MARGIN_HISTORY v force index (manager_margin_history_outcome)
  where v.outcome = 'PENDING' and v.updated_at <= :watermark
) ripe on ripe.fund_id = k.fund_id
where h.unlabelled_from is null and h.labels_mapping = mapping.hash and l.is_newest_of_date = 1
  and not exists (
    select /*+ no_semijoin() */ 1
    from PAST_MAPPINGS m force index (primary)
    where m.fund_id = k.fund_id and m.every_portfolio = 1)

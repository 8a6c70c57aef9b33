-- Exposure label of every portfolio revision of those funds of the scope whose portfolios or mapping changed,
-- under the mapping of today; and under each past mapping that one of the fund's eras had.
--
-- Own classes: a row of a type that is mapped to the class suffices, whatever its amount; a type that is not
-- mapped counts as OTC. The portfolios of a fund are one chain by (date, revision); an incomplete portfolio
-- also keeps the label of its predecessor in the chain.
-- *_since: updated_at of the lowest revision of the date from which the class (or any class, or none) holds
-- unbroken up to the revision.
-- A turn is a date whose label differs from that of the date before.
--
-- Only dates from the first changed one on can get another label; they are derived from the last date before it
-- that has a complete portfolio, beyond which no label depends on another. Own classes follow from the set of
-- types that a portfolio holds.
--
-- A past mapping maps a type as the first change of it at or after the mapping's end tells, else as today's. Of
-- portfolios under it only the turns are kept, and every one if the fund was ever closed: duties need no more.
--
-- Parameters: scope
insert into MAPPED_LABELS (
  fund_id, mapped_until, portfolio_date, revision, has_otc, has_offshore, own_otc, own_offshore,
  is_newest_of_date, is_turn, otc_since, offshore_since, exposed_since, none_since, updated_at,
  content_hash)
with
mapping as (
  -- Not of CRCs: those of texts of one length cancel out when two codes move alike.
  select
    coalesce(bit_xor(
      cast(conv(left(md5(concat(asset_type_code, '=', exposure_class)), 8), 16, 10) as unsigned)), 0) as hash
  from ASSET_TYPE_MAPPING
),
past_mapping as (
  select distinct
    e.fund_id, e.mapped_until, k.every_portfolio as is_kept_whole,
    exists (
      select /*+ no_semijoin() */ 1
      from FUNDS_AUM_DAILY a force index (funds_aum_daily_status)
      where a.fund_id = e.fund_id and a.status = 'CLOSED') as needs_every
  from DERIVATION_SCOPE s force index (primary)
  straight_join FUND_ERAS e force index (primary) on e.fund_id = s.fund_id and e.mapped_until < '9999-12-31'
  left join PAST_MAPPINGS k force index (primary) on k.fund_id = e.fund_id and k.mapped_until = e.mapped_until
  where s.scope_id = :scope
),
past_class as (
  select u.mapped_until, c.policy_key as asset_type_code, c.before_value ->> '$.exposure_class' as exposure_class
  from (select distinct mapped_until from past_mapping) u
  join POLICY_CHANGES c on c.kind = 'ASSET_TYPE_MAPPING' and c.recorded_at >= u.mapped_until
  where not exists (
    select 1
    from POLICY_CHANGES o
    where o.kind = c.kind and o.policy_key = c.policy_key
      and o.recorded_at >= u.mapped_until and o.recorded_at < c.recorded_at)
),
fund_mapping as (
  select fund_id, timestamp '9999-12-31 00:00:00' as mapped_until
  from DERIVATION_SCOPE force index (primary)
  where scope_id = :scope
  union all
  select fund_id, mapped_until from past_mapping
),
set_class as (
  select
    f.fund_id, f.mapped_until, k.type_set,
    max(coalesce(if(q.asset_type_code is null, m.exposure_class, q.exposure_class), 'OTC') = 'OTC') as own_otc,
    max(coalesce(if(q.asset_type_code is null, m.exposure_class, q.exposure_class), 'OTC') = 'OFFSHORE')
      as own_offshore
  from fund_mapping f
  straight_join FUND_TYPE_SETS k force index (primary) on k.fund_id = f.fund_id
  left join ASSET_TYPE_MAPPING m on m.asset_type_code = k.asset_type_code
  left join past_class q on q.mapped_until = f.mapped_until and q.asset_type_code = k.asset_type_code
  group by f.fund_id, f.mapped_until, k.type_set
),
-- Portfolios are read for a change of the mapping alone: whoever stores one marks its fund.
mapped_otherwise as (
  select p.fund_id, min(p.portfolio_date) as from_date
  from DERIVATION_SCOPE s force index (primary)
  straight_join FUND_HEADS h force index (primary) on h.fund_id = s.fund_id
  join mapping on true
  straight_join PORTFOLIOS p force index (primary) on p.fund_id = s.fund_id
  left join MAPPED_LABELS l force index (primary)
    on l.fund_id = p.fund_id and l.mapped_until = '9999-12-31' and l.portfolio_date = p.portfolio_date
    and l.revision = p.revision
  where s.scope_id = :scope and not h.labels_mapping <=> mapping.hash
    and not exists (
      select 1
      from set_class c
      where c.fund_id = p.fund_id and c.mapped_until = '9999-12-31' and c.type_set = p.type_set
        and c.own_otc = l.own_otc and c.own_offshore = l.own_offshore)
  group by p.fund_id
),
changed as (
  select
    s.fund_id,
    least(coalesce(h.unlabelled_from, m.from_date), coalesce(m.from_date, h.unlabelled_from)) as from_date,
    h.unlabelled_from as content_from
  from DERIVATION_SCOPE s force index (primary)
  straight_join FUND_HEADS h force index (primary) on h.fund_id = s.fund_id
  left join mapped_otherwise m on m.fund_id = s.fund_id
  where s.scope_id = :scope and (h.unlabelled_from is not null or m.fund_id is not null)
),
relabelled as (
  select fund_id, timestamp '9999-12-31 00:00:00' as mapped_until, true as keeps_every, from_date
  from changed
  union all
  select
    m.fund_id, m.mapped_until, m.needs_every,
    if(coalesce(m.is_kept_whole >= m.needs_every, false), c.content_from, date '1000-01-01')
  from past_mapping m
  left join changed c on c.fund_id = m.fund_id
  where c.content_from is not null or coalesce(m.is_kept_whole < m.needs_every, true)
),
based as (
  select
    c.*,
    coalesce((
      select max(b.portfolio_date)
      from PORTFOLIOS b force index (primary)
      where b.fund_id = c.fund_id and b.portfolio_date < c.from_date and b.rejected_rows = 0),
      date '1000-01-01') as base_date
  from relabelled c
),
typed as (
  select
    p.fund_id,
    c.mapped_until,
    p.portfolio_date,
    p.revision,
    p.rejected_rows > 0 as incomplete,
    p.updated_at,
    to_days(p.portfolio_date) * 10000000000 + p.revision as place,
    p.type_set
  from based c
  straight_join PORTFOLIOS p force index (primary) on p.fund_id = c.fund_id and p.portfolio_date >= c.base_date
),
own as (
  -- A set of which no type is known, which should not be, counts like a type that is not mapped.
  select t.*, coalesce(c.own_otc, t.type_set <> 0) as own_otc, coalesce(c.own_offshore, false) as own_offshore
  from typed t
  left join set_class c
    on c.fund_id = t.fund_id and c.mapped_until = t.mapped_until and c.type_set = t.type_set
),
-- The last portfolio up to this one that is complete, or has a class of its own: it has the class if none since is
-- complete.
placed as (
  select
    own.*,
    max(if(incomplete, 0, place)) over upwards as complete_at,
    max(if(own_otc, place, -1)) over upwards as otc_at,
    max(if(own_offshore, place, -1)) over upwards as offshore_at
  from own
  window upwards as (
    partition by fund_id, mapped_until order by portfolio_date, revision rows unbounded preceding)
),
labelled as (
  select
    placed.*,
    otc_at >= complete_at as has_otc,
    offshore_at >= complete_at as has_offshore,
    otc_at >= complete_at or offshore_at >= complete_at as exposed
  from placed
),
in_turn as (
  select
    labelled.*,
    not portfolio_date <=> lag(portfolio_date) over upwards as is_first_of_date,
    not portfolio_date <=> lead(portfolio_date) over upwards as is_newest_of_date,
    coalesce(lag(has_otc) over upwards, false) as had_otc,
    coalesce(lag(has_offshore) over upwards, false) as had_offshore
  from labelled
  window upwards as (partition by fund_id, mapped_until order by portfolio_date, revision)
),
-- *_from: the revision of the date at which the value turned last. The date before ended with what its first
-- revision found.
held as (
  select
    in_turn.*,
    is_newest_of_date and not (has_otc, has_offshore) <=> (
      max(is_first_of_date and had_otc) over of_date,
      max(is_first_of_date and had_offshore) over of_date) as is_turn,
    max(if(is_first_of_date or has_otc <> had_otc, revision, 0)) over of_date as otc_from,
    max(if(is_first_of_date or has_offshore <> had_offshore, revision, 0)) over of_date as offshore_from,
    max(if(is_first_of_date or exposed <> (had_otc or had_offshore), revision, 0)) over of_date as exposed_from
  from in_turn
  window of_date as (
    partition by fund_id, mapped_until, portfolio_date order by revision rows unbounded preceding)
),
dated as (
  select
    h.*,
    if(otc_from = revision, updated_at, (
      select p.updated_at from PORTFOLIOS p force index (primary)
      where p.fund_id = h.fund_id and p.portfolio_date = h.portfolio_date and p.revision = h.otc_from))
      as otc_at_first,
    if(offshore_from = revision, updated_at, (
      select p.updated_at from PORTFOLIOS p force index (primary)
      where p.fund_id = h.fund_id and p.portfolio_date = h.portfolio_date and p.revision = h.offshore_from))
      as offshore_at_first,
    if(exposed_from = revision, updated_at, (
      select p.updated_at from PORTFOLIOS p force index (primary)
      where p.fund_id = h.fund_id and p.portfolio_date = h.portfolio_date and p.revision = h.exposed_from))
      as exposed_at_first
  from held h
)
select *
from (
  select
    h.fund_id, h.mapped_until, h.portfolio_date, h.revision, h.has_otc, h.has_offshore, h.own_otc,
    h.own_offshore, h.is_newest_of_date, h.is_turn,
    if(h.has_otc, h.otc_at_first, null) as otc_since,
    if(h.has_offshore, h.offshore_at_first, null) as offshore_since,
    if(h.exposed, h.exposed_at_first, null) as exposed_since,
    if(h.exposed, null, h.exposed_at_first) as none_since,
    h.updated_at, p.content_hash
  from dated h
  join based c
    on c.fund_id = h.fund_id and c.mapped_until = h.mapped_until and c.from_date <= h.portfolio_date
  straight_join PORTFOLIOS p force index (primary)
    on p.fund_id = h.fund_id and p.portfolio_date = h.portfolio_date and p.revision = h.revision
  where c.keeps_every or h.is_turn or exists (
    select 1
    from MAPPED_LABELS k force index (primary)
    where k.fund_id = h.fund_id and k.mapped_until = h.mapped_until and k.portfolio_date = h.portfolio_date
      and k.revision = h.revision)
) d
on duplicate key update
  has_otc = d.has_otc,
  has_offshore = d.has_offshore,
  own_otc = d.own_otc,
  own_offshore = d.own_offshore,
  is_newest_of_date = d.is_newest_of_date,
  is_turn = d.is_turn,
  otc_since = d.otc_since,
  offshore_since = d.offshore_since,
  exposed_since = d.exposed_since,
  none_since = d.none_since,
  updated_at = d.updated_at,
  content_hash = d.content_hash

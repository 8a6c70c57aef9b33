-- Exposure label of every portfolio revision of those funds of the scope whose portfolios or mapping changed.
--
-- Own classes: a row of a type that is mapped to the class suffices, whatever its amount; a type that is not
-- mapped counts as OTC. The portfolios of a fund are one chain by (date, revision); an incomplete portfolio
-- also keeps the label of its predecessor in the chain.
-- *_since: updated_at of the lowest revision of the date from which the class (or any class, or none) holds
-- unbroken up to the revision.
-- A turn is a date whose label differs from that of the date before.
--
-- Only dates from the first changed one on can get another label; they are derived from the last date before it
-- that has a complete portfolio, beyond which no label depends on another. Own classes that were derived from
-- the same content and mapping are taken from the row as it is.
--
-- Parameters: scope
insert into PORTFOLIO_LABELS (
  fund_id, portfolio_date, revision, has_otc, has_offshore, own_otc, own_offshore, is_newest_of_date,
  is_turn, otc_since, offshore_since, exposed_since, none_since, updated_at, content_hash, mapping_hash)
with
mapping as (
  select coalesce(bit_xor(crc32(concat(asset_type_code, '=', exposure_class))), 0) as hash
  from ASSET_TYPE_MAPPING
),
changed as (
  select s.fund_id, min(p.portfolio_date) as from_date
  from DERIVATION_SCOPE s
  straight_join PORTFOLIOS p on p.fund_id = s.fund_id
  join mapping on true
  left join PORTFOLIO_LABELS l
    on l.fund_id = p.fund_id and l.portfolio_date = p.portfolio_date and l.revision = p.revision
  where s.scope_id = :scope
    and not (l.content_hash, l.updated_at, l.mapping_hash) <=> (p.content_hash, p.updated_at, mapping.hash)
  group by s.fund_id
),
based as (
  select
    c.fund_id,
    c.from_date,
    coalesce((
      select max(b.portfolio_date)
      from PORTFOLIOS b
      where b.fund_id = c.fund_id and b.portfolio_date < c.from_date and b.rejected_rows = 0),
      date '1000-01-01') as base_date
  from changed c
),
own as (
  select
    p.fund_id,
    p.portfolio_date,
    p.revision,
    p.rejected_rows > 0 as incomplete,
    p.updated_at,
    if((l.content_hash, l.mapping_hash) <=> (p.content_hash, mapping.hash), l.own_otc, exists (
      select 1
      from POSITION_TOTALS t
      left join ASSET_TYPE_MAPPING m on m.asset_type_code = t.asset_type_code
      where t.fund_id = p.fund_id and t.portfolio_date = p.portfolio_date and t.revision = p.revision
        and coalesce(m.exposure_class, 'OTC') = 'OTC')) as own_otc,
    if((l.content_hash, l.mapping_hash) <=> (p.content_hash, mapping.hash), l.own_offshore, exists (
      select 1
      from POSITION_TOTALS t
      join ASSET_TYPE_MAPPING m on m.asset_type_code = t.asset_type_code
      where t.fund_id = p.fund_id and t.portfolio_date = p.portfolio_date and t.revision = p.revision
        and m.exposure_class = 'OFFSHORE')) as own_offshore
  from based c
  straight_join PORTFOLIOS p on p.fund_id = c.fund_id and p.portfolio_date >= c.base_date
  join mapping on true
  left join PORTFOLIO_LABELS l
    on l.fund_id = p.fund_id and l.portfolio_date = p.portfolio_date and l.revision = p.revision
),
linked as (
  select
    own.*,
    sum(not incomplete) over (partition by fund_id order by portfolio_date, revision) as link
  from own
),
labelled as (
  select
    linked.*,
    max(own_otc) over upwards as has_otc,
    max(own_offshore) over upwards as has_offshore
  from linked
  window upwards as (partition by fund_id, link order by portfolio_date, revision)
),
counted as (
  select
    labelled.*,
    has_otc or has_offshore as exposed,
    sum(not has_otc) over of_date as otc_breaks,
    sum(not has_offshore) over of_date as offshore_breaks,
    sum(not (has_otc or has_offshore)) over of_date as exposed_breaks,
    sum(has_otc or has_offshore) over of_date as none_breaks,
    lead(revision) over of_date is null as is_newest_of_date
  from labelled
  window of_date as (partition by fund_id, portfolio_date order by revision)
),
held as (
  select
    counted.*,
    is_newest_of_date and not (has_otc, has_offshore) <=> (
      coalesce(lag(has_otc) over by_date, false),
      coalesce(lag(has_offshore) over by_date, false)) as is_turn,
    first_value(updated_at) over (
      partition by fund_id, portfolio_date, has_otc, otc_breaks order by revision) as otc_from,
    first_value(updated_at) over (
      partition by fund_id, portfolio_date, has_offshore, offshore_breaks order by revision) as offshore_from,
    first_value(updated_at) over (
      partition by fund_id, portfolio_date, exposed, exposed_breaks order by revision) as exposed_from,
    first_value(updated_at) over (
      partition by fund_id, portfolio_date, exposed, none_breaks order by revision) as none_from
  from counted
  window by_date as (partition by fund_id, is_newest_of_date order by portfolio_date)
)
select *
from (
  select
    h.fund_id, h.portfolio_date, h.revision, h.has_otc, h.has_offshore, h.own_otc, h.own_offshore,
    h.is_newest_of_date, h.is_turn,
    if(h.has_otc, h.otc_from, null) as otc_since,
    if(h.has_offshore, h.offshore_from, null) as offshore_since,
    if(h.exposed, h.exposed_from, null) as exposed_since,
    if(h.exposed, null, h.none_from) as none_since,
    h.updated_at, p.content_hash, mapping.hash as mapping_hash
  from held h
  join based c on c.fund_id = h.fund_id and c.from_date <= h.portfolio_date
  join PORTFOLIOS p
    on p.fund_id = h.fund_id and p.portfolio_date = h.portfolio_date and p.revision = h.revision
  join mapping on true
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
  content_hash = d.content_hash,
  mapping_hash = d.mapping_hash

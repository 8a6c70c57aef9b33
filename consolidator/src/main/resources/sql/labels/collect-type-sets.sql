-- Sets of asset types of those portfolio revisions of the scope's funds whose content is not labelled yet.
--
-- Parameters: scope
insert ignore into FUND_TYPE_SETS (fund_id, type_set, asset_type_code)
with
held as (
  select
    t.fund_id, t.portfolio_date, t.revision,
    bit_xor(cast(conv(left(md5(t.asset_type_code), 16), 16, 10) as unsigned)) as type_set
  from DERIVATION_SCOPE s force index (primary)
  straight_join FUND_HEADS h force index (primary) on h.fund_id = s.fund_id
  straight_join PORTFOLIOS p force index (primary)
    on p.fund_id = s.fund_id and p.portfolio_date >= h.unlabelled_from
  left join MAPPED_LABELS l force index (primary)
    on l.fund_id = p.fund_id and l.mapped_until = '9999-12-31' and l.portfolio_date = p.portfolio_date
    and l.revision = p.revision
  straight_join POSITION_TOTALS t force index (primary)
    on t.fund_id = p.fund_id and t.portfolio_date = p.portfolio_date and t.revision = p.revision
  where s.scope_id = :scope and not l.content_hash <=> p.content_hash
  group by t.fund_id, t.portfolio_date, t.revision
)
select distinct h.fund_id, h.type_set, t.asset_type_code
from held h
straight_join POSITION_TOTALS t force index (primary)
  on t.fund_id = h.fund_id and t.portfolio_date = h.portfolio_date and t.revision = h.revision
left join FUND_TYPE_SETS k force index (primary) on k.fund_id = h.fund_id and k.type_set = h.type_set
where k.fund_id is null

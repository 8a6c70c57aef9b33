-- Labels of portfolios that are like the ones before, with the classes of these.
--
-- Parameters: portfolios (JSON array of [fund_id, portfolio_date, revision, date and revision of the one before])
insert into MAPPED_LABELS (
  fund_id, mapped_until, portfolio_date, revision, has_otc, has_offshore, own_otc, own_offshore,
  is_newest_of_date, is_turn, otc_since, offshore_since, exposed_since, none_since, updated_at, content_hash)
select straight_join
  p.fund_id, l.mapped_until, p.portfolio_date, p.revision, l.has_otc, l.has_offshore, l.own_otc, l.own_offshore,
  true, false,
  if(l.has_otc, p.updated_at, null),
  if(l.has_offshore, p.updated_at, null),
  if(l.has_otc or l.has_offshore, p.updated_at, null),
  if(l.has_otc or l.has_offshore, null, p.updated_at),
  p.updated_at, p.content_hash
from json_table(:portfolios, '$[*]' columns (
    fund_id bigint path '$[0]',
    portfolio_date date path '$[1]',
    revision int path '$[2]',
    like_date date path '$[3]',
    like_revision int path '$[4]')) k
join PORTFOLIOS p force index (primary)
  on p.fund_id = k.fund_id and p.portfolio_date = k.portfolio_date and p.revision = k.revision
join MAPPED_LABELS l force index (primary)
  on l.fund_id = k.fund_id and l.mapped_until = '9999-12-31' and l.portfolio_date = k.like_date
  and l.revision = k.like_revision

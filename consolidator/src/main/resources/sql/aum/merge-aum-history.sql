-- Opening and closing AUM of the months that a batch touched: the first and the last date of the
-- month that has an AUM, each by its newest revision. Read from FUNDS_AUM_DAILY, so that any order of
-- arrival ends alike.
insert into FUNDS_AUM_HISTORY (
  fund_id, reference_month, aum_open_date, aum_open_value, aum_close_date, aum_close_value, currency,
  updated_at)
select straight_join
  k.fund_id, k.reference_month, o.reference_date, o.aum_value, c.reference_date, c.aum_value, c.currency, :now
from json_table(:months, '$[*]' columns (
    fund_id bigint path '$[0]',
    reference_month date path '$[1]')) k
join lateral (
  select d.reference_date
  from FUNDS_AUM_DAILY d force index (primary)
  where d.fund_id = k.fund_id
    and d.reference_date >= k.reference_month
    and d.reference_date < k.reference_month + interval 1 month
  order by d.fund_id, d.reference_date
  limit 1) opening on true
join lateral (
  select d.reference_date, d.aum_value
  from FUNDS_AUM_DAILY d force index (primary)
  where d.fund_id = k.fund_id and d.reference_date = opening.reference_date
  order by d.fund_id desc, d.reference_date desc, d.revision desc
  limit 1) o on true
join lateral (
  select d.reference_date, d.aum_value, d.currency
  from FUNDS_AUM_DAILY d force index (primary)
  where d.fund_id = k.fund_id
    and d.reference_date >= k.reference_month
    and d.reference_date < k.reference_month + interval 1 month
  order by d.fund_id desc, d.reference_date desc, d.revision desc
  limit 1) c on true
left join FUNDS_AUM_HISTORY h force index (primary)
  on h.fund_id = k.fund_id and h.reference_month = k.reference_month
where h.fund_id is null
  or not (h.aum_open_date <=> o.reference_date
    and h.aum_open_value <=> o.aum_value
    and h.aum_close_date <=> c.reference_date
    and h.aum_close_value <=> c.aum_value
    and h.currency <=> c.currency)
on duplicate key update
  aum_open_date = values(aum_open_date),
  aum_open_value = values(aum_open_value),
  aum_close_date = values(aum_close_date),
  aum_close_value = values(aum_close_value),
  currency = values(currency),
  updated_at = values(updated_at)

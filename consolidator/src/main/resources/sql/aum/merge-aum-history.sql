-- Opening and closing AUM of the months that a batch touched: the first and the last date of the month that has an
-- AUM, each by its newest revision. No date is ever taken away, so either is a date of the batch or the one known
-- so far, and any order of arrival ends alike.
--
-- Parameters: now, months (JSON array of [fund_id, reference_month, first and last date of it that were written])
insert into FUNDS_AUM_HISTORY (
  fund_id, reference_month, aum_open_date, aum_open_value, aum_close_date, aum_close_value, currency,
  updated_at)
select straight_join
  k.fund_id, k.reference_month, opening.reference_date, opening.aum_value, closing.reference_date,
  closing.aum_value, closing.currency, :now
from json_table(:months, '$[*]' columns (
    fund_id bigint path '$[0]',
    reference_month date path '$[1]',
    first_date date path '$[2]',
    last_date date path '$[3]')) k
left join FUNDS_AUM_HISTORY h force index (primary)
  on h.fund_id = k.fund_id and h.reference_month = k.reference_month
join lateral (
  select d.reference_date, d.aum_value
  from FUNDS_AUM_DAILY d force index (primary)
  where d.fund_id = k.fund_id
    and d.reference_date = least(k.first_date, coalesce(h.aum_open_date, k.first_date))
  order by d.fund_id desc, d.reference_date desc, d.revision desc
  limit 1) opening on true
join lateral (
  select d.reference_date, d.aum_value, d.currency
  from FUNDS_AUM_DAILY d force index (primary)
  where d.fund_id = k.fund_id
    and d.reference_date = greatest(k.last_date, coalesce(h.aum_close_date, k.last_date))
  order by d.fund_id desc, d.reference_date desc, d.revision desc
  limit 1) closing on true
where h.fund_id is null
  or not (h.aum_open_date <=> opening.reference_date
    and h.aum_open_value <=> opening.aum_value
    and h.aum_close_date <=> closing.reference_date
    and h.aum_close_value <=> closing.aum_value
    and h.currency <=> closing.currency)
on duplicate key update
  aum_open_date = values(aum_open_date),
  aum_open_value = values(aum_open_value),
  aum_close_date = values(aum_close_date),
  aum_close_value = values(aum_close_value),
  currency = values(currency),
  updated_at = values(updated_at)

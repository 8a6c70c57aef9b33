-- Reference data of funds: the newest AUM's, and since when the fund is known (the least updatedAt of
-- its AUM items, which only ever falls).
insert into FUNDS (
  fund_id, fund_name, fund_cnpj, manager_id, status, investor_type, fund_class, currency,
  known_since, updated_at)
select straight_join
  s.fund_id, s.fund_name, s.fund_cnpj, s.manager_id, s.status, s.investor_type, s.fund_class,
  s.currency, k.known_since, s.updated_at
from json_table(:funds, '$[*]' columns (
    fund_id bigint path '$[0]',
    known_since datetime(6) path '$[1]')) k
join FUNDS_AUM_SNAPSHOT s force index (primary) on s.fund_id = k.fund_id
left join FUNDS f force index (primary) on f.fund_id = k.fund_id
where f.fund_id is null
  or k.known_since < f.known_since
  or not (f.fund_name <=> s.fund_name
    and f.fund_cnpj <=> s.fund_cnpj
    and f.manager_id <=> s.manager_id
    and f.status <=> s.status
    and f.investor_type <=> s.investor_type
    and f.fund_class <=> s.fund_class
    and f.currency <=> s.currency
    and f.updated_at <=> s.updated_at)
on duplicate key update
  fund_name = values(fund_name),
  fund_cnpj = values(fund_cnpj),
  manager_id = values(manager_id),
  status = values(status),
  investor_type = values(investor_type),
  fund_class = values(fund_class),
  currency = values(currency),
  updated_at = values(updated_at),
  known_since = least(FUNDS.known_since, values(known_since))

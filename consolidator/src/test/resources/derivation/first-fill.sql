insert into MANAGER_MARGIN_HISTORY (
  submission_id, version, mode, manager_id, fund_id, reference_date, submitted_at, updated_at, currency,
  margin_local, outcome, is_current, content_hash, event_id, recorded_at)
select concat('M-', n), 1, 'ORIGINAL', 7, fund_id, day, '2026-02-02', '2026-02-02', 'BRL', 10, 'ACCEPTED', 1,
  repeat('0', 64), uuid(), '2026-02-02'
from NUMBERS;
insert into PORTFOLIOS (
  fund_id, portfolio_date, revision, base_currency, position_count, rejected_rows, updated_at, content_hash,
  type_set, totals, net_market_value, without_counterparty, event_id, recorded_at)
select fund_id, day, 1, 'BRL', 1, mod(n, 2), '2026-02-02', repeat('0', 64), 1,
  json_array(json_array('SWAP', '1', '1', '1', '1', 1, 0)), 1, 0, uuid(), '2026-02-02'
from NUMBERS;
insert into RISK_EXPOSURE_SNAPSHOT
select fund_id, 'OTC', max(day), 1, 1, 1, 1, 1, 1, 'BRL', '2026-02-02' from NUMBERS group by fund_id;
insert into FUND_HEADS (fund_id, first_seen_at, unlabelled_from)
select distinct fund_id, '2026-02-02', '1000-01-01' from NUMBERS
on duplicate key update first_seen_at = '2026-02-02', unlabelled_from = '1000-01-01';
insert into FUND_ERAS (fund_id, era, begins_at, ends_at, mapped_until, otc_days)
select fund_id, mod(n, 10), '1000-01-01' + interval mod(n, 10) day,
  if(mod(n, 10) = 9, '9999-12-31', '1000-01-02' + interval mod(n, 10) day), '9999-12-31', 7
from NUMBERS;
insert into FUNDS (
  fund_id, fund_name, fund_cnpj, manager_id, status, fund_class, currency, known_since, updated_at)
select distinct fund_id, 'Fund', '0', 7, 'ACTIVE', 'EQUITY', 'BRL', '2026-02-02', '2026-02-02' from NUMBERS;
insert into FUNDS_AUM_DAILY (
  fund_id, reference_date, revision, fund_name, fund_cnpj, manager_id, manager_name, fund_class, status,
  currency, aum_value, updated_at, content_hash, event_id, recorded_at)
select fund_id, day, 1, 'Fund', '0', 7, 'Manager', 'EQUITY', 'ACTIVE', 'BRL', 1000, '2026-02-02',
  repeat('0', 64), uuid(), '2026-02-02'
from NUMBERS;
insert into FUNDS_AUM_SNAPSHOT (
  fund_id, as_of_date, revision, fund_name, fund_cnpj, manager_id, manager_name, fund_class, status, currency,
  aum_value, updated_at, content_hash, snapshot_timestamp)
select fund_id, max(day), 1, 'Fund', '0', 7, 'Manager', 'EQUITY', 'CLOSED', 'BRL', 1000, '2026-02-02',
  repeat('0', 64), '2026-02-02'
from NUMBERS
group by fund_id;
insert into MAPPED_LABELS (
  fund_id, portfolio_date, revision, has_otc, has_offshore, own_otc, own_offshore, is_newest_of_date, is_turn,
  otc_since, exposed_since, updated_at, content_hash)
select fund_id, day, 1, 1, 0, 1, 0, 1, mod(n, 10) = 0, '2026-02-02', '2026-02-02', '2026-02-02', repeat('0', 64) from NUMBERS;
insert into MAPPED_DUTIES (
  fund_id, mapped_until, duty_start, episode_start, added_class, began_at, began_on, in_force, holds, has_otc,
  has_offshore, floor_at)
select fund_id, '9999-12-31', day, day, 0, '2026-02-02', '2026-02-02', 0, 1, 1, 0, '2026-02-03' from NUMBERS;
insert into SUBMISSION_OBLIGATIONS (fund_id, basis, duty_start, exposure_label, due_at, status, recorded_at)
select fund_id, concat(day, '|-'), day, 'OTC', '2026-02-03', 'SATISFIED', '2026-02-02' from NUMBERS;
insert into FUND_TYPE_SETS
select distinct fund_id, 1, 'SWAP' from NUMBERS;
insert into MARGIN_VALIDATION_LOG (
  feed, item_key, fund_id, version, business_date, code, severity, field, reason, origin, event_id, recorded_at)
select 'AUM', concat(fund_id, '|', day, '|1'), fund_id, 1, day, 'AUM-002', 'WARN', 'aum', '', 'CONSOLIDATOR', uuid(),
  '2026-02-02'
from NUMBERS;
insert into REVISION_CONFLICTS
select 'AUM', concat(fund_id, '|', day, '|1'), repeat('0', 64), fund_id, '2026-02-02', '2026-02-02' from NUMBERS
union all
select 'AUM', concat(fund_id, '|', day, '|1'), repeat('1', 64), fund_id, '2026-02-02', '2026-02-02' from NUMBERS;
insert into DERIVATION_SCOPE (scope_id, fund_id) values (1, 50)

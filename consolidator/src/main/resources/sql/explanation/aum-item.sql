-- An AUM item as it was recorded by an instant; none where another content has taken its place since.
--
-- Parameters: fund, date, revision, at
select
  event_id, reference_date, revision, updated_at, recorded_at, manager_id, status, investor_type, fund_class,
  currency, aum_value, own_margin_limit
from FUNDS_AUM_DAILY
where fund_id = :fund and reference_date = :date and revision = :revision and recorded_at <= :at

-- Rules that fail of the items that are to be judged, each with its entry of the log, if it has one.
with recursive
{{dates}},
aum as (
  select a.fund_id, a.reference_date, a.revision, a.currency, a.aum_value, a.updated_at, a.event_id
    from dates d
    straight_join FUNDS_AUM_DAILY a force index (primary)
           on a.fund_id = d.fund_id and a.reference_date = d.day
  union all
  select a.fund_id, a.reference_date, a.revision, a.currency, a.aum_value, a.updated_at, a.event_id
    from spans s
    straight_join FUNDS_AUM_DAILY a force index (primary)
           on a.fund_id = s.fund_id and a.reference_date >= s.day
),
portfolios as (
  select p.fund_id, p.portfolio_date, p.revision, p.base_currency, p.type_set, p.net_market_value,
         p.without_counterparty, p.updated_at, p.event_id
    from dates d
    straight_join PORTFOLIOS p force index (primary)
           on p.fund_id = d.fund_id and p.portfolio_date = d.day
  union all
  select p.fund_id, p.portfolio_date, p.revision, p.base_currency, p.type_set, p.net_market_value,
         p.without_counterparty, p.updated_at, p.event_id
    from spans s
    straight_join PORTFOLIOS p force index (primary)
           on p.fund_id = s.fund_id and p.portfolio_date >= s.day
),
versions as (
  select v.submission_id, v.version, v.fund_id, v.reference_date, v.outcome, v.reject_codes,
         v.warn_codes, v.event_id
    from DERIVATION_SCOPE s force index (primary)
    straight_join MANAGER_MARGIN_HISTORY v force index (manager_margin_history_fund)
           on v.fund_id = s.fund_id
   where s.scope_id = :scope
     and (v.outcome = 'REJECTED' or v.warn_codes <> '')
),
failures as (
{{failures}}
)
select f.feed, f.item_key, f.fund_id, f.submission_id, f.version, f.business_date, f.code, f.severity,
       f.field, f.reason, f.event_id, l.id as entry_id, l.id is not null and l.cleared_at is null as is_open
  from failures f
  left join MARGIN_VALIDATION_LOG l force index (margin_validation_log_once)
         on l.feed = f.feed and l.item_key = f.item_key and l.code = f.code
        and l.line_number = 0 and l.field = f.field and l.event_id = f.event_id

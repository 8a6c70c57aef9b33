-- Where the consolidator's open entries about the funds in scope differ from the rules that fail:
-- failures without an open entry (seen: an entry of the same event was cleared before), and open
-- entries (id set) whose rule no longer fails.
with failures as (
{{failures}}
)
select f.feed, f.item_key, f.fund_id, f.submission_id, f.version, f.business_date, f.code,
       f.severity, f.field, f.reason, f.event_id, l.id is not null as seen, null as id
  from failures f
  left join MARGIN_VALIDATION_LOG l force index (margin_validation_log_once)
         on l.feed = f.feed and l.item_key = f.item_key and l.code = f.code
        and l.line_number = 0 and l.field = f.field and l.event_id = f.event_id
 where l.id is null or l.cleared_at is not null
union all
select l.feed, l.item_key, l.fund_id, l.submission_id, l.version, l.business_date, l.code,
       l.severity, l.field, l.reason, l.event_id, true as seen, l.id
  from DERIVATION_SCOPE s force index (primary)
  straight_join MARGIN_VALIDATION_LOG l force index (margin_validation_log_fund)
         on l.fund_id = s.fund_id and l.origin = 'CONSOLIDATOR' and l.cleared_at is null
  left join failures f
         on f.feed = l.feed and f.item_key = l.item_key and f.code = l.code
        and f.field = l.field and f.event_id = l.event_id
 where s.scope_id = :scope
   and f.code is null

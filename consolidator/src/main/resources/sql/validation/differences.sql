-- Where the consolidator's open entries about the funds in scope differ from the rules that fail:
-- failures without an open entry (seen: an entry of the same event was cleared before), and open
-- entries (id set) whose rule no longer fails.
--
-- Failures meet open entries by id: joined by their names the server would hash them into files.
with failures as (
{{failures}}
),
logged as (
  select f.*, l.id, l.cleared_at
    from failures f
    left join MARGIN_VALIDATION_LOG l force index (margin_validation_log_once)
           on l.feed = f.feed and l.item_key = f.item_key and l.code = f.code
          and l.line_number = 0 and l.field = f.field and l.event_id = f.event_id
)
select feed, item_key, fund_id, submission_id, version, business_date, code, severity, field, reason,
       event_id, id is not null as seen, null as id
  from logged
 where id is null or cleared_at is not null
union all
select l.feed, l.item_key, l.fund_id, l.submission_id, l.version, l.business_date, l.code,
       l.severity, l.field, l.reason, l.event_id, true as seen, l.id
  from DERIVATION_SCOPE s force index (primary)
  straight_join MARGIN_VALIDATION_LOG l force index (margin_validation_log_fund)
         on l.fund_id = s.fund_id and l.origin = 'CONSOLIDATOR' and l.cleared_at is null
 where s.scope_id = :scope
   and not exists (select /*+ no_semijoin() no_merge(f) */ 1
                     from logged f
                    where f.id = l.id)

-- Decisions of people on exceptions, as another database takes them again: those made here, and those carried here
-- whose exception has not opened yet.
select
  e.type, e.exception_key, e.ordinal, v.sequence, v.change_kind, v.actor, v.reason,
  if(v.change_kind = 'ASSIGNED', v.assignee, null) as assignee,
  v.comment_text,
  if(v.change_kind = 'WAIVER_REQUESTED', v.waiver_expires_at, null) as waiver_expires_at,
  v.occurred_at as decided_at
from MARGIN_EXCEPTION_EVENTS v
join MARGIN_EXCEPTIONS e on e.exception_id = v.exception_id
where v.actor <> 'system'
union all
select
  type, exception_key, ordinal, sequence, change_kind, actor, reason, assignee, comment_text, waiver_expires_at,
  decided_at
from CARRIED_DECISIONS
where taken_at is null
order by type, exception_key, ordinal, sequence

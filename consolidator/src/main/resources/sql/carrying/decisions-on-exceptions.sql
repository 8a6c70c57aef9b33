-- Decisions of people on exceptions, as another database takes them again: those on live exceptions and the
-- resolutions, made here or carried here before, and those carried here whose exception has not opened yet. What was
-- decided on an occurrence that is over says nothing of the next one. Decisions that the rules did not allow again go
-- with their outcome, and are not tried once more.
select
  e.type, e.exception_key, e.ordinal, v.sequence, v.change_kind, v.actor, v.reason,
  if(v.change_kind = 'ASSIGNED', v.assignee, null) as assignee,
  v.comment_text,
  if(v.change_kind = 'WAIVER_REQUESTED', v.waiver_expires_at, null) as waiver_expires_at,
  coalesce(c.decided_at, v.occurred_at) as decided_at,
  null as taken_at, null as accepted
from MARGIN_EXCEPTION_EVENTS v
join MARGIN_EXCEPTIONS e on e.exception_id = v.exception_id
left join CARRIED_DECISIONS c on c.event_id = v.event_id
where v.actor <> 'system' and (e.is_live or v.change_kind = 'RESOLVED')
union all
select
  type, exception_key, ordinal, sequence, change_kind, actor, reason, assignee, comment_text, waiver_expires_at,
  decided_at, taken_at, accepted
from CARRIED_DECISIONS
where taken_at is null or not accepted
order by type, exception_key, ordinal, sequence, taken_at

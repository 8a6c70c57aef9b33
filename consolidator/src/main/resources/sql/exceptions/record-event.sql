-- A transition, append-only.
insert into MARGIN_EXCEPTION_EVENTS
  (exception_id, sequence, event_id, change_kind, state_before, state_after, actor, reason,
   occurred_at, due_at, escalation_level, late, lateness_business_hours, assignee,
   comment_text, waiver_expires_at, waiver_request_sequence, waiver_requested_by)
values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)

-- A new exception; type and key have no other live one.
insert into MARGIN_EXCEPTIONS
  (exception_id, type, exception_key, ordinal, previous_exception_id, state, severity, fund_id,
   manager_id, sequence, opened_at, changed_at, due_at, escalation_level, reason)
values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)

-- A reminder given; a second one of the same manager and day is refused by the key.
insert into SUBMISSION_REMINDERS (manager_id, reminder_day, event_id, funds, reminded_at)
values (?, ?, ?, ?, ?)

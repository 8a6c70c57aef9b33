-- A carried decision was taken again, as an event of here, or the rules did not allow it again.
update CARRIED_DECISIONS
set taken_at = ?, accepted = ?, event_id = ?
where id = ?

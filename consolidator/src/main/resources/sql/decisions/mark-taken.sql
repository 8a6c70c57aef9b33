-- A carried decision was taken again, or the rules did not allow it again.
update CARRIED_DECISIONS
set taken_at = ?, accepted = ?
where type = ? and exception_key = ? and ordinal = ? and sequence = ?

-- A rule that no longer fails.
update MARGIN_VALIDATION_LOG set cleared_at = ? where id = ?

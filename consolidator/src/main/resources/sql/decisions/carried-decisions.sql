-- Decisions carried here on exceptions that open now, in the order in which they were made.
--
-- Parameters: keys (type, key, ordinal)
select type, exception_key, ordinal, sequence, change_kind, actor, reason, assignee, comment_text, waiver_expires_at
from CARRIED_DECISIONS
where (type, exception_key, ordinal) in (:keys) and taken_at is null
order by type, exception_key, ordinal, sequence

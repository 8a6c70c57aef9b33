-- Decisions carried here on exceptions that open now, in the order in which they were made. They are those on the one
-- occurrence that was live there, or that a person resolved; occurrences are numbered anew here.
--
-- Parameters: keys (type, key)
select id, type, exception_key, change_kind, actor, reason, assignee, comment_text, waiver_expires_at
from CARRIED_DECISIONS
where (type, exception_key) in (:keys) and taken_at is null
order by type, exception_key, ordinal, sequence

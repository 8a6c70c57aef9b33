-- Every event of the exceptions of packed/exceptions.sql.
--
-- Parameters: exceptions (JSON array of ids)
select v.*
from json_table(:exceptions, '$[*]' columns (exception_id char(36) character set utf8mb4 collate utf8mb4_bin path '$')) k
straight_join MARGIN_EXCEPTIONS e on e.exception_id = k.exception_id
straight_join MARGIN_EXCEPTION_EVENTS v on v.exception_id = e.exception_id
order by e.opened_at, e.exception_id, v.sequence

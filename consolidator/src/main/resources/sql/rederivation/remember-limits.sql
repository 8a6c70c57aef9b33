-- Remembers by which rule scopes are judged from now on.
--
-- Parameters: scopes (JSON array of arrays of metric, scope and valid_from, null where none is in force)
insert into LIMITS_IN_FORCE (metric, scope, valid_from)
select s.metric, s.scope, s.valid_from
from json_table(:scopes, '$[*]' columns (
  metric varchar(32) character set utf8mb4 collate utf8mb4_bin path '$[0]',
  scope varchar(32) character set utf8mb4 collate utf8mb4_bin path '$[1]',
  valid_from date path '$[2]')) s
where s.valid_from is not null

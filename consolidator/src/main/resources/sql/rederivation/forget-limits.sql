-- Forgets by which rule some scopes were judged.
--
-- Parameters: scopes (JSON array of arrays of metric, scope and valid_from)
delete f
from json_table(:scopes, '$[*]' columns (
  metric varchar(32) character set utf8mb4 collate utf8mb4_bin path '$[0]',
  scope varchar(32) character set utf8mb4 collate utf8mb4_bin path '$[1]')) s
straight_join LIMITS_IN_FORCE f force index (primary) on f.metric = s.metric and f.scope = s.scope

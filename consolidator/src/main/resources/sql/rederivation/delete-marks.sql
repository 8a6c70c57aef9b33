-- Removes marks of funds that were derived, unless they were marked again since.
--
-- Parameters: marks (JSON array of arrays of a fund id and when it was marked)
delete r
from json_table(:marks, '$[*]' columns (
  fund_id bigint path '$[0]', marked_at datetime(6) path '$[1]')) m
straight_join REDERIVATIONS r force index (primary) on r.fund_id = m.fund_id and r.marked_at = m.marked_at

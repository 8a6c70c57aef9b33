-- The next funds of a lane that are marked, in id order. Lanes have blocks of neighbours, so that few rows of one
-- lane are next to rows of another.
--
-- Parameters: after (the fund id before them), lane (from 0), lanes (how many there are), limit
select fund_id, marked_at
from REDERIVATIONS
where fund_id > :after and mod(fund_id div 256, :lanes) = :lane
order by fund_id
limit :limit

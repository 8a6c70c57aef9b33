-- The next funds of a lane that are marked, in id order. Lanes have blocks of neighbours, not every other fund: an
-- upsert also locks the gap before its row, where the neighbour's rows go.
--
-- Parameters: after (the fund id before them), lane (from 0), lanes (how many there are), limit
select fund_id, marked_at
from REDERIVATIONS
where fund_id > :after and mod(fund_id div 256, :lanes) = :lane
order by fund_id
limit :limit

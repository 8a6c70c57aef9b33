-- The next funds that are marked, in id order.
--
-- Parameters: after (the fund id before them), limit
select fund_id, marked_at from REDERIVATIONS where fund_id > :after order by fund_id limit :limit

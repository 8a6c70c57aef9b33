-- Funds whose rules are to be judged, the AUM and positions feeds being proven up to what they
-- await.
select fund_id
  from FUND_HEADS
 where warnings_await <= :watermark
 order by warnings_await, fund_id
 limit :limit

-- The newest business day that a feed must have brought: its next business day's cut-off is past,
-- and the feed's effective watermark has reached that cut-off. A month reaches over any row of
-- holidays; its days are looked up one by one, for a range that a row bounds reads the whole calendar.
-- No row for a feed without a watermark.
--
-- Parameters: market, now
with recursive back (days) as (
  select -1
  union all
  select days + 1 from back where days < 31
)
select w.feed, max(d.calendar_date) as expected_date
  from FEED_WATERMARKS w
  straight_join back
  straight_join CALENDAR_DAYS d force index (primary)
         on d.market = :market
        and d.calendar_date = date(least(w.effective_as_of, :now)) - interval back.days day
  straight_join CALENDAR_DAYS n force index (primary)
         on n.market = d.market and n.calendar_date = d.next_business_day
 where d.is_business_day
   and n.cut_off_at < :now
   and n.cut_off_at <= w.effective_as_of
   and w.feed in ('AUM', 'POSITIONS')
 group by w.feed

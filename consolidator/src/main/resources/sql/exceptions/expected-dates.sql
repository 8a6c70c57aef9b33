-- The newest business day that a feed must have brought: its next business day's cut-off is past,
-- and the feed's effective watermark has reached that cut-off. A month reaches over any row of
-- holidays. No row for a feed without a watermark.
select w.feed, max(d.calendar_date) as expected_date
  from FEED_WATERMARKS w
  join CALENDAR_DAYS d on d.market = :market
       and d.calendar_date between date(least(w.effective_as_of, :now)) - interval 31 day
                               and date(least(w.effective_as_of, :now)) + interval 1 day
  join CALENDAR_DAYS n on n.market = d.market and n.calendar_date = d.next_business_day
 where d.is_business_day
   and n.cut_off_at < :now
   and n.cut_off_at <= w.effective_as_of
   and w.feed in ('AUM', 'POSITIONS')
 group by w.feed

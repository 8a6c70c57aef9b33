-- At a start: feeds that are behind by more than the allowance catch up from here on. One that has
-- not caught up since an earlier start keeps the instant of that one.
insert into FEEDS_CATCHING_UP (feed, since)
select feeds.feed, :startedAt
  from (select 'AUM' as feed union all select 'MARGIN' union all select 'POSITIONS') feeds
  left join FEED_WATERMARKS w on w.feed = feeds.feed
 where w.effective_as_of is null or w.effective_as_of < :lateBefore
on duplicate key update since = FEEDS_CATCHING_UP.since

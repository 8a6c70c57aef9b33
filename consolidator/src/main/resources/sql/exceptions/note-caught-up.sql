-- Feeds whose watermark is within the allowance (:lateBefore = now - allowance) have caught up.
delete u
  from FEEDS_CATCHING_UP u
  join FEED_WATERMARKS w on w.feed = u.feed
 where w.effective_as_of >= :lateBefore

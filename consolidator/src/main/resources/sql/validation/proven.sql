-- What the AUM and positions feeds prove together; null while one has no watermark.
select if(count(*) = 2, min(effective_as_of), null) as proven
  from FEED_WATERMARKS
 where feed in ('AUM', 'POSITIONS')

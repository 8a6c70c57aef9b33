-- Live exceptions about codes and feeds.
select type, exception_key, exception_id, fund_id
  from MARGIN_EXCEPTIONS
 where type in ('UNMAPPED_ASSET_TYPE', 'FEED_LATE')
   and is_live = true

-- FEED_LATE, one per feed: the effective watermark is behind the clock by more than its allowance
-- (:lateBefore = now - allowance). Within the allowance after the first start since the feed was last
-- up to date (FEEDS_CATCHING_UP) the consolidator catches up: nothing is raised then, and what is live
-- stays. The cause is SOURCE when no run newer than the watermark is known, else PIPELINE.
select 'FEED_LATE' as type,
       feeds.feed collate utf8mb4_bin as exception_key,
       'HIGH' as severity,
       cast(null as signed) as fund_id,
       cast(null as signed) as manager_id,
       cast(null as datetime(6)) as due_at,
       concat(if(exists (select 1
                           from FEED_RUNS r
                          where r.feed = feeds.feed
                            and (w.effective_as_of is null or r.as_of > w.effective_as_of)),
                 'PIPELINE: a newer run is known and not dealt with',
                 'SOURCE: no newer run is known'),
              '; proven up to ',
              coalesce(concat(date_format(w.effective_as_of, '%Y-%m-%d %H:%i:%s'), ' UTC'),
                       'nothing yet')) as reason
  from (select 'POSITIONS' as feed union all select 'AUM' union all select 'MARGIN') feeds
  left join FEED_WATERMARKS w on w.feed = feeds.feed
 where (w.effective_as_of is null or w.effective_as_of < :lateBefore)
   and (not exists (select 1
                      from FEEDS_CATCHING_UP u
                     where u.feed = feeds.feed collate utf8mb4_bin
                       and u.since >= :lateBefore)
        or exists (select 1
                     from MARGIN_EXCEPTIONS live
                    where live.type = 'FEED_LATE'
                      and live.exception_key = feeds.feed collate utf8mb4_bin
                      and live.is_live = true))

-- The effective watermark moves only up.
insert into FEED_WATERMARKS (feed, effective_as_of, run_id, updated_at)
values (:feed, :asOf, :runId, :now)
on duplicate key update
  run_id = if(values(effective_as_of) > effective_as_of, values(run_id), run_id),
  updated_at = if(values(effective_as_of) > effective_as_of, values(updated_at), updated_at),
  effective_as_of = greatest(effective_as_of, values(effective_as_of))

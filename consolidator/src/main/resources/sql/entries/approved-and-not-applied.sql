-- Approved entries whose content was never taken in: those of a database whose decisions were imported. Versions are
-- never deleted, but another content can stand under the version; then the entry's is among the contradicting contents
-- once it was taken in, with the instant of its approval.
select e.*
  from SUBMISSION_ENTRIES e
  left join MANAGER_MARGIN_HISTORY h
    on h.submission_id = e.submission_id and h.version = e.version and h.event_id = e.event_id
 where e.state = 'APPROVED' and h.submission_id is null
   and not exists (
     select 1
       from REVISION_CONFLICTS c
      where c.feed = 'MARGIN' and c.natural_key = concat(e.submission_id, '|', e.version)
        and c.updated_at = e.decided_at)
 order by e.id

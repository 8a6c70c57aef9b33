-- Approved entries that are not among the versions: those of a database whose decisions were imported. Versions
-- are never deleted.
select e.*
  from SUBMISSION_ENTRIES e
  left join MANAGER_MARGIN_HISTORY h on h.submission_id = e.submission_id and h.version = e.version
 where e.state = 'APPROVED' and h.submission_id is null
 order by e.id

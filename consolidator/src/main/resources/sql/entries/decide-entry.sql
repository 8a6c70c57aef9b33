-- What another person decided on an entry; version and event of one that is approved.
update SUBMISSION_ENTRIES
   set state = :state,
       version = :version,
       event_id = :event,
       decided_by = :actor,
       decided_at = :at,
       decision_reason = :reason
 where id = :id and state = 'REQUESTED'

-- Says of a version that people entered it, if it is what they entered that stands.
update MANAGER_MARGIN_HISTORY
   set source = 'MAIL'
 where submission_id = :submission and version = :version and event_id = :event and source <> 'MAIL'

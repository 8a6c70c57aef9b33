-- An exception after a transition; touches nothing if it moved meanwhile (other sequence).
update MARGIN_EXCEPTIONS
   set state = ?, sequence = ?, changed_at = ?, closed_at = ?, late = ?,
       lateness_business_hours = ?, escalation_level = ?, assignee = ?, waiver_expires_at = ?,
       waiver_request_sequence = ?, waiver_requested_by = ?, reason = ?
 where exception_id = ? and sequence = ?

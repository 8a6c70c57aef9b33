-- A version as it stands, and whether a person validated its content.
select h.submission_id, h.version, h.mode, h.fund_id, h.reference_date, h.outcome, h.is_current, h.event_id,
       exists (
         select 1
           from MANUAL_VALIDATIONS v
          where v.submission_id = h.submission_id and v.version = h.version
            and v.event_id = h.event_id) as is_validated
  from MANAGER_MARGIN_HISTORY h
 where h.submission_id = :submission and h.version = :version

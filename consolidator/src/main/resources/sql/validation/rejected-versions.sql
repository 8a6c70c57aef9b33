-- What is published of rejected margin versions: a row per rule that rejects them, in the order of
-- judgement.
select h.submission_id, h.version, h.fund_id, h.reference_date, h.reject_codes, h.content_hash,
       l.code, l.reason,
       left(json_object('submissionId', h.submission_id,
                        'version', h.version,
                        'mode', h.mode,
                        'managerId', h.manager_id,
                        'fundId', h.fund_id,
                        'referenceDate', h.reference_date,
                        'submittedAt', date_format(h.submitted_at, '%Y-%m-%dT%H:%i:%s.%fZ'),
                        'currency', h.currency,
                        'marginLocal', h.margin_local,
                        'marginOffshore', h.margin_offshore,
                        'marginPosted', h.margin_posted,
                        'methodology', h.methodology), 1000) as payload
  from MANAGER_MARGIN_HISTORY h
  join MARGIN_VALIDATION_LOG l
         on l.feed = 'MARGIN'
        and l.item_key = concat(h.submission_id, '|', h.version)
        and l.event_id = h.event_id
        and l.severity = 'REJECT'
        and l.origin = 'CONSOLIDATOR'
        and l.cleared_at is null
 where (h.submission_id, h.version) in (:keys)
 order by h.submission_id, h.version, find_in_set(l.code, h.reject_codes)

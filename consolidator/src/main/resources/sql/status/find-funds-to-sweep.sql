-- Funds whose status moves without a new fact, by time or watermark alone: what the steps would derive now
-- differs from what is stored. Each branch reads one index range that is empty when nothing is to be done.
--
-- Parameters: now, watermark, fresh_from (the oldest AUM date that is not stale today)
select fund_id
from MANAGER_MARGIN_HISTORY
where outcome = 'PENDING' and updated_at <= :watermark
union
select fund_id
from MARGIN_STATUS
where is_required = 1 and is_missing = 0 and judgement_pending = 0 and due_at < :now
union
select fund_id
from MARGIN_STATUS
where is_required = 1 and is_missing = 0 and judgement_pending = 1 and due_at <= :watermark
union
select fund_id
from MARGIN_STATUS
where limit_status in ('OK', 'WARNING', 'BREACH') and limit_reason is null and aum_date < :fresh_from
union
select fund_id
from MARGIN_STATUS
where limit_status = 'UNKNOWN'
  and limit_reason in ('NON_POSITIVE_AUM', 'NO_LIMIT', 'NO_MARGIN', 'CURRENCY_MISMATCH')
  and aum_date < :fresh_from
order by fund_id

-- Validations by people of a fund in the period.
--
-- Parameters: fund, from_at, until_at
select *
from MANUAL_VALIDATIONS
where fund_id = :fund and validated_at >= :from_at and validated_at < :until_at
order by id

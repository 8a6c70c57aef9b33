-- Removes a limit.
delete from LIMIT_RULE where metric = :metric and scope = :scope and valid_from = :valid_from

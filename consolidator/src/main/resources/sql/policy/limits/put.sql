-- Sets a limit.
insert into LIMIT_RULE (metric, scope, valid_from, share) values (:metric, :scope, :valid_from, :share)
on duplicate key update share = values(share)

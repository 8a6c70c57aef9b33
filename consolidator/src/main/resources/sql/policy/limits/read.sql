-- Every limit.
select metric, scope, cast(valid_from as char) as valid_from, share from LIMIT_RULE

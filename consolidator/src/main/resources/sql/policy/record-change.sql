-- A change of policy, in the transaction that makes it.
insert into POLICY_CHANGES (kind, policy_key, before_value, after_value, actor, reason, recorded_at)
values (?, ?, ?, ?, ?, ?, ?)

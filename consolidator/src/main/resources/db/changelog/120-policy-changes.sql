--liquibase formatted sql

--changeset policy-changes:1
create table POLICY_LOCK (
  name varchar(16) not null comment 'DERIVATION',
  primary key (name)
) comment 'Locked for share by every derivation until its transaction ends, for update by a change of policy: a derivation reads one policy, and no change misses a fund that is just being derived';
insert into POLICY_LOCK (name) values ('DERIVATION');
create table LIMITS_IN_FORCE (
  metric varchar(32) not null comment 'Metric of the rule',
  scope varchar(32) not null comment 'Scope of the rule',
  valid_from date not null comment 'The rule in force when it was last looked',
  primary key (metric, scope)
) comment 'Which row of LIMIT_RULE each scope was last judged by; another one in force today marks the scope''s funds';

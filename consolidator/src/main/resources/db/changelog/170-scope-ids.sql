--liquibase formatted sql

--changeset scope-ids:1
alter table DERIVATION_SCOPE
  modify column scope_id bigint not null comment 'The transaction''s scope; no two have the same';

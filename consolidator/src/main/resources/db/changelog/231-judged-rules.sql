--liquibase formatted sql

--changeset judged-rules:1
create table JUDGED_RULES (
  id tinyint not null comment 'Always 1',
  fingerprint char(32) not null comment 'Of the statements of the rules that items were judged by',
  primary key (id)
) comment 'Which rules of the consolidator the validation log follows; others have every fund judged anew';
insert into JUDGED_RULES (id, fingerprint) values (1, '');

--liquibase formatted sql

--changeset unlabelled:1
alter table FUND_HEADS
  add column unlabelled_from date null comment 'Earliest date of a portfolio that is not labelled as it is now; null when every one is' after labels_mapping;
update FUND_HEADS h
join (
  select p.fund_id, min(p.portfolio_date) as from_date
  from PORTFOLIOS p
  left join MAPPED_LABELS l
    on l.fund_id = p.fund_id and l.mapped_until = '9999-12-31' and l.portfolio_date = p.portfolio_date
    and l.revision = p.revision
  where not (l.content_hash, l.updated_at) <=> (p.content_hash, p.updated_at)
  group by p.fund_id
) u on u.fund_id = h.fund_id
set h.unlabelled_from = u.from_date;

--changeset unlabelled:2
update FUND_HEADS set timeline_inputs = null;

--changeset unlabelled:3
alter table FUND_HEADS
  drop column newest_contents,
  add column newest_type_set bigint unsigned null comment 'Set of the asset types that NEWEST_ASSET_TYPES has of the newest portfolio; null: they are kept anew' after timeline_inputs;

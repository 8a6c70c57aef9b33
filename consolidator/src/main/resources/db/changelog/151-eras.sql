--liquibase formatted sql

--changeset eras:1
create table FUND_ERAS (
  fund_id bigint not null comment 'Fund',
  era int not null comment 'From 0 in order of time',
  begins_at datetime(6) not null comment 'Recorded instant of the change that began it; year 1000 for the first, which held ever before (UTC)',
  ends_at datetime(6) not null comment 'Recorded instant of the next change; year 9999 for the era of now (UTC)',
  mapped_until datetime(6) not null comment 'First change after it of the class of a type that the fund ever held; year 9999 if none: which of the fund''s labels hold in it (UTC)',
  investor_type varchar(16) null comment 'RETAIL, QUALIFIED, PROFESSIONAL; null when unknown',
  otc_days int null comment 'Calendar days between submissions of OTC exposure; null without a policy row',
  offshore_days int null comment 'Likewise of OFFSHORE exposure',
  floor_at datetime(6) null comment 'The change that began it makes nothing due before this instant; null for the first (UTC)',
  primary key (fund_id, era)
) comment 'Between two changes of policy, mapping, calendar or investor type that can matter to a fund (derived)';
create table PAST_MAPPINGS (
  fund_id bigint not null comment 'Fund',
  mapped_until datetime(6) not null comment 'The change that ended the mapping (UTC)',
  every_portfolio boolean not null comment 'Whether portfolios without a turn are kept too, as funds that ever closed need',
  primary key (fund_id, mapped_until)
) comment 'Past mappings under which a fund''s portfolios are labelled (derived)';

--changeset eras:2
rename table PORTFOLIO_LABELS to MAPPED_LABELS, FUND_DUTIES to MAPPED_DUTIES;
alter table MAPPED_LABELS
  add column mapped_until datetime(6) not null default '9999-12-31' comment 'When the mapping ended that the label is of; year 9999 for that of today (UTC)' after fund_id,
  drop primary key,
  add primary key (fund_id, mapped_until, portfolio_date, revision),
  comment 'Exposure label of portfolio revisions: of every one under the mapping of today, of turns under past ones (derived)';
alter table MAPPED_DUTIES
  add column mapped_until datetime(6) not null default '9999-12-31' comment 'When the mapping ended that the duty is of; year 9999 for that of today (UTC)' after fund_id,
  add column began_on date not null default '1000-01-01' comment 'Local date of began_at' after began_at,
  drop primary key,
  add primary key (fund_id, mapped_until, duty_start),
  comment 'Duties to submit, by episode and added class, under the mapping of today and past ones (derived)';
alter table MAPPED_DUTIES alter column began_on drop default;
alter table FUNDS_AUM_DAILY add key funds_aum_daily_investor_type (fund_id, investor_type);

--changeset eras:3

-- PORTFOLIO_LABELS: exposure label of every portfolio revision under the mapping of today.
create view PORTFOLIO_LABELS as
select
  fund_id, -- Fund
  portfolio_date, -- Date of the portfolio
  revision, -- Revision
  has_otc, -- OTC or UNMAPPED exposure, that of predecessors included while incomplete
  has_offshore, -- Offshore exposure, that of predecessors included while incomplete
  own_otc, -- Its own rows have OTC or UNMAPPED exposure
  own_offshore, -- Its own rows have OFFSHORE exposure
  is_newest_of_date, -- Highest revision of its date
  is_turn, -- Newest of its date, with another label than that of the date before (NONE before the first)
  otc_since, -- While OTC: updatedAt of the lowest revision of the date from which it holds unbroken (UTC)
  offshore_since, -- While OFFSHORE: likewise (UTC)
  exposed_since, -- While the label is not NONE: likewise (UTC)
  none_since, -- While the label is NONE: likewise (UTC)
  updated_at -- When the source changed the item (UTC)
from MAPPED_LABELS
where mapped_until = '9999-12-31';

-- FUND_DUTIES: duties to submit, by episode and added class, under the mapping of today.
create view FUND_DUTIES as
select
  fund_id, -- Fund
  duty_start, -- Date on which the episode began or a class was added
  episode_start, -- Start of the episode
  added_class, -- Whether the duty began with an added class
  began_at, -- Recorded instant that began the duty (UTC)
  ended_at, -- Recorded instant that ended it; null while in force (UTC)
  in_force, -- Whether it is the duty of today
  holds, -- Whether the facts still give this duty; one that they no longer give has no obligations
  has_otc, -- Label of the duty has OTC
  has_offshore, -- Label of the duty has OFFSHORE
  floor_at -- Never due before (UTC)
from MAPPED_DUTIES
where mapped_until = '9999-12-31';

--liquibase formatted sql

--changeset status:1
create table PORTFOLIO_LABELS (
  fund_id bigint not null comment 'Fund',
  portfolio_date date not null comment 'Date of the portfolio',
  revision int not null comment 'Revision',
  has_otc boolean not null comment 'OTC or UNMAPPED exposure, that of predecessors included while incomplete',
  has_offshore boolean not null comment 'Offshore exposure, that of predecessors included while incomplete',
  own_otc boolean not null comment 'Its own rows have OTC or UNMAPPED exposure',
  own_offshore boolean not null comment 'Its own rows have OFFSHORE exposure',
  is_newest_of_date boolean not null comment 'Highest revision of its date',
  is_turn boolean not null comment 'Newest of its date, with another label than that of the date before (NONE before the first)',
  otc_since datetime(6) null comment 'While OTC: updatedAt of the lowest revision of the date from which it holds unbroken (UTC)',
  offshore_since datetime(6) null comment 'While OFFSHORE: likewise (UTC)',
  exposed_since datetime(6) null comment 'While the label is not NONE: likewise (UTC)',
  none_since datetime(6) null comment 'While the label is NONE: likewise (UTC)',
  updated_at datetime(6) not null comment 'When the source changed the item (UTC)',
  content_hash char(64) not null comment 'Content that the label was derived from',
  mapping_hash int unsigned not null comment 'Mapping that the label was derived from',
  primary key (fund_id, portfolio_date, revision),
  key portfolio_labels_turn (fund_id, is_turn)
) comment 'Exposure label of every portfolio revision (derived)';
create table FUND_DUTIES (
  fund_id bigint not null comment 'Fund',
  duty_start date not null comment 'Date on which the episode began or a class was added',
  episode_start date not null comment 'Start of the episode',
  added_class boolean not null comment 'Whether the duty began with an added class',
  began_at datetime(6) not null comment 'Recorded instant that began the duty (UTC)',
  ended_at datetime(6) null comment 'Recorded instant that ended it; null while in force (UTC)',
  in_force boolean not null comment 'Whether it is the duty of today',
  holds boolean not null comment 'Whether the facts still give this duty; one that they no longer give has no obligations',
  has_otc boolean not null comment 'Label of the duty has OTC',
  has_offshore boolean not null comment 'Label of the duty has OFFSHORE',
  floor_at datetime(6) not null comment 'Never due before (UTC)',
  primary key (fund_id, duty_start)
) comment 'Duties to submit, by episode and added class (derived)';
create table SUBMISSION_OBLIGATIONS (
  fund_id bigint not null comment 'Fund',
  basis varchar(32) not null comment 'Duty start and anchor, - without anchor',
  duty_start date not null comment 'Start of the duty',
  anchor_date date null comment 'Date from which the interval runs',
  exposure_label varchar(16) not null comment 'NONE, OTC, OFFSHORE or OTC+OFFSHORE',
  investor_type varchar(16) null comment 'Investor type that set the interval',
  interval_days int null comment 'Calendar days between submissions',
  due_at datetime(6) not null comment 'When it falls due (UTC)',
  satisfied_at datetime(6) null comment 'When the satisfying submission was first complete (UTC)',
  satisfied_by varchar(64) character set utf8mb4 collate utf8mb4_bin null comment 'The satisfying submission',
  on_time boolean null comment 'Whether satisfied_at is not after due_at',
  status varchar(12) not null comment 'OPEN, SATISFIED or VOID',
  recorded_at datetime(6) not null comment 'When the row last changed (UTC)',
  primary key (fund_id, basis),
  key submission_obligations_live (fund_id, status),
  key submission_obligations_due (status, due_at)
) comment 'Each obligation to submit, a function of facts';
create table MARGIN_STATUS (
  fund_id bigint not null comment 'Fund',
  manager_id bigint null comment 'Manager by the newest AUM',
  exposure_label varchar(16) not null comment 'NONE, OTC, OFFSHORE or OTC+OFFSHORE',
  is_required boolean not null comment 'Whether a submission is expected',
  investor_type varchar(16) null comment 'By the newest AUM; null when unknown',
  fund_class varchar(16) null comment 'By the newest AUM',
  anchor_date date null comment 'Date from which the interval runs',
  due_at datetime(6) null comment 'When the next submission falls due (UTC)',
  obligation_basis varchar(32) null comment 'Key of the open obligation',
  deadline_status varchar(16) not null comment 'NOT_APPLICABLE, NEVER_SUBMITTED, UP_TO_DATE or OVERDUE',
  submission_status varchar(24) not null comment 'NOT_APPLICABLE, NOT_RECEIVED, RECEIVED_NOT_VALIDATED or RECEIVED_VALIDATED',
  is_missing boolean not null comment 'Required, past due, and proven by all three feeds',
  judgement_pending boolean not null comment 'Past due and not yet judgeable',
  limit_status varchar(16) not null comment 'NOT_APPLICABLE, OK, WARNING, BREACH or UNKNOWN',
  limit_reason varchar(20) null comment 'Why the limit status is UNKNOWN',
  margin_stale boolean not null comment 'Whether the margin is the last before a missing one',
  snapshot_submission_id varchar(64) character set utf8mb4 collate utf8mb4_bin null comment 'Submission of the margin',
  snapshot_version int null comment 'Its version',
  gross_margin decimal(30,2) null comment 'Margin of the snapshot',
  margin_currency char(3) null comment 'Its currency',
  aum_date date null comment 'Date of the newest AUM',
  aum_revision int null comment 'Its revision',
  aum_value decimal(28,2) null comment 'Newest AUM',
  aum_currency char(3) null comment 'Its currency',
  effective_limit decimal(18,8) null comment 'Lesser of class limit and own limit, a fraction of AUM',
  utilisation decimal(62,8) null comment 'Gross margin / AUM, for display; the limit is judged on exact products',
  limit_utilisation decimal(62,8) null comment 'Gross margin / (limit x AUM), for display',
  fallback_utilisation decimal(62,8) null comment 'Of a missing fund: OTC and offshore exposure amount / AUM',
  portfolio_date date null comment 'Date of the newest portfolio',
  portfolio_revision int null comment 'Its revision',
  exposure_otc decimal(50,2) null comment 'Exposure amount OTC, unmapped included, base currency',
  exposure_offshore decimal(50,2) null comment 'Exposure amount offshore, base currency',
  changed_at datetime(6) not null comment 'When any column above last changed (UTC)',
  primary key (fund_id),
  key margin_status_due (is_required, is_missing, judgement_pending, due_at),
  key margin_status_aum_age (limit_status, limit_reason, aum_date),
  key margin_status_manager (manager_id),
  key margin_status_investor_type (investor_type, is_required),
  key margin_status_portfolio_date (portfolio_date)
) comment 'Where every fund stands, with the facts used';
create table MARGIN_STATUS_HISTORY (
  fund_id bigint not null comment 'Fund',
  business_date date not null comment 'Day in the policy zone that the status is for',
  recorded_at datetime(6) not null comment 'When it was derived (UTC)',
  manager_id bigint null comment 'Manager',
  exposure_label varchar(16) not null comment 'NONE, OTC, OFFSHORE or OTC+OFFSHORE',
  is_required boolean not null comment 'Whether a submission was expected',
  investor_type varchar(16) null comment 'Investor type',
  fund_class varchar(16) null comment 'Fund class',
  anchor_date date null comment 'Anchor',
  due_at datetime(6) null comment 'Due (UTC)',
  obligation_basis varchar(32) null comment 'Key of the open obligation',
  deadline_status varchar(16) not null comment 'Deadline status',
  submission_status varchar(24) not null comment 'Submission status',
  is_missing boolean not null comment 'Proven missing',
  judgement_pending boolean not null comment 'Past due and not yet judgeable',
  limit_status varchar(16) not null comment 'Limit status',
  limit_reason varchar(20) null comment 'Why UNKNOWN',
  margin_stale boolean not null comment 'Whether the margin was stale',
  snapshot_submission_id varchar(64) character set utf8mb4 collate utf8mb4_bin null comment 'Submission of the margin',
  snapshot_version int null comment 'Its version',
  gross_margin decimal(30,2) null comment 'Margin',
  margin_currency char(3) null comment 'Its currency',
  aum_date date null comment 'Date of the AUM',
  aum_revision int null comment 'Its revision',
  aum_value decimal(28,2) null comment 'AUM',
  aum_currency char(3) null comment 'Its currency',
  effective_limit decimal(18,8) null comment 'Limit as a fraction of AUM',
  utilisation decimal(62,8) null comment 'Gross margin / AUM',
  limit_utilisation decimal(62,8) null comment 'Gross margin / (limit x AUM)',
  fallback_utilisation decimal(62,8) null comment 'Of a missing fund',
  portfolio_date date null comment 'Date of the portfolio',
  portfolio_revision int null comment 'Its revision',
  exposure_otc decimal(50,2) null comment 'Exposure amount OTC',
  exposure_offshore decimal(50,2) null comment 'Exposure amount offshore',
  primary key (fund_id, business_date, recorded_at)
) comment 'Every status ever derived, append-only';

--changeset status:2

-- RISK_EXPOSURE_HISTORY: exposure by class of every portfolio revision, the totals joined with the mapping.
create view RISK_EXPOSURE_HISTORY as
select
  t.fund_id, -- Fund
  coalesce(m.exposure_class, 'UNMAPPED') as exposure_class, -- EXCHANGE, OTC, OFFSHORE, NONE or UNMAPPED
  t.portfolio_date as reference_date, -- Date of the portfolio
  t.revision, -- Revision
  sum(t.gross_notional) as gross_notional, -- Base currency
  sum(t.gross_market_value) as gross_market_value, -- Base currency
  sum(t.net_market_value) as net_market_value, -- Base currency
  sum(t.exposure_amount) as exposure_amount, -- Base currency
  sum(t.position_count) as position_count -- Rows
from POSITION_TOTALS t
left join ASSET_TYPE_MAPPING m on m.asset_type_code = t.asset_type_code
group by t.fund_id, coalesce(m.exposure_class, 'UNMAPPED'), t.portfolio_date, t.revision;

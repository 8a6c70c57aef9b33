--liquibase formatted sql

--changeset people:1
alter table MARGIN_EXCEPTIONS
  add column waiver_request_sequence int null comment 'Event that asked for the present waiver',
  add column waiver_requested_by varchar(100) null comment 'Who asked for the present waiver',
  add key margin_exceptions_escalation (state, escalation_level, opened_at),
  add key margin_exceptions_waiver (state, waiver_expires_at),
  add key margin_exceptions_opened (opened_at, exception_id),
  add key margin_exceptions_live_opened (is_live, opened_at, exception_id),
  add key margin_exceptions_assignee (assignee, is_live),
  add key margin_exceptions_manager (manager_id, is_live);

--changeset people:2
alter table MARGIN_EXCEPTION_EVENTS
  add column waiver_requester varchar(100) generated always as (case when change_kind = 'WAIVER_REQUESTED' then actor end) stored comment 'Of a request for a waiver: who asked',
  add column waiver_request_sequence int null comment 'Of a decision on a waiver: the event that asked for it',
  add column waiver_requested_by varchar(100) null comment 'Of a decision on a waiver: who asked for it',
  add unique key margin_exception_events_request (exception_id, sequence, waiver_requester);

--changeset people:3
-- Four eyes: whoever decides on a waiver is another person than the one who asked for it, and the one who
-- asked is who the request's own row says. What people do is not done by the system, nor the other way round.
alter table MARGIN_EXCEPTION_EVENTS
  add constraint margin_exception_events_decides foreign key
    (exception_id, waiver_request_sequence, waiver_requested_by)
    references MARGIN_EXCEPTION_EVENTS (exception_id, sequence, waiver_requester),
  add constraint margin_exception_events_four_eyes check (
    change_kind not in ('WAIVED', 'WAIVER_DENIED')
    or (waiver_request_sequence is not null
        and waiver_requested_by is not null
        and lower(waiver_requested_by) <> lower(actor))),
  add constraint margin_exception_events_people check (
    actor <> 'system'
    or change_kind not in ('ACKNOWLEDGED', 'ASSIGNED', 'COMMENTED', 'WAIVER_REQUESTED', 'WAIVED',
                           'WAIVER_DENIED')),
  add constraint margin_exception_events_system check (
    actor = 'system' or change_kind not in ('OPENED', 'REOPENED', 'ESCALATED', 'CANCELLED'));

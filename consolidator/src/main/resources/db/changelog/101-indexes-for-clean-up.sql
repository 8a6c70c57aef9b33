--liquibase formatted sql

--changeset indexes-for-clean-up:1
create index feed_runs_recorded on FEED_RUNS (recorded_at);
create index parked_chunks_received on PARKED_CHUNKS (received_at);

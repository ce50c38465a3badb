CREATE TABLE domain_event (
    global_index     BIGINT  GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    aggregate_id     TEXT    NOT NULL,
    sequence_number  BIGINT  NOT NULL,
    aggregate_type   TEXT    NOT NULL,
    event_id         TEXT    NOT NULL,
    payload_type     TEXT    NOT NULL,
    payload_revision TEXT,
    payload          TEXT    NOT NULL, -- JSON
    metadata         TEXT    NOT NULL, -- JSON
    recorded_at      TEXT    NOT NULL, -- UTC, to the millisecond: 2026-03-02T09:15:00.000Z
    CONSTRAINT domain_event_once_per_sequence UNIQUE (aggregate_id, sequence_number),
    CONSTRAINT domain_event_once_per_id UNIQUE (event_id)
);

-- What was answered to a command that came with a key of its own, so that the same request is not carried out twice.
CREATE TABLE command_receipt (
    actor           TEXT   NOT NULL,
    idempotency_key TEXT   NOT NULL,
    request_hash    TEXT   NOT NULL,
    aggregate_id    TEXT   NOT NULL,
    token           BIGINT NOT NULL, -- global index of the aggregate's last event
    recorded_at     TEXT   NOT NULL,
    PRIMARY KEY (actor, idempotency_key)
);

-- The order of global_index is the order of commits: whoever appends waits here until the one before has committed, and a
-- statement's indexes are drawn after this trigger has run. A reader that has seen index n has therefore seen all before it.
CREATE FUNCTION append_in_turn() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_advisory_xact_lock(hashtext('loopbog.domain_event'), 0);
    RETURN NULL;
END
$$;

CREATE TRIGGER append_in_turn BEFORE INSERT ON domain_event FOR EACH STATEMENT EXECUTE FUNCTION append_in_turn();

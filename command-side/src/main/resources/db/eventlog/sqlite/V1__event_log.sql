-- The order of global_index is the order of commits: SQLite lets one transaction write at a time.
CREATE TABLE domain_event (
    global_index     INTEGER PRIMARY KEY AUTOINCREMENT,
    aggregate_id     TEXT    NOT NULL,
    sequence_number  INTEGER NOT NULL,
    aggregate_type   TEXT    NOT NULL,
    event_id         TEXT    NOT NULL,
    payload_type     TEXT    NOT NULL,
    payload_revision TEXT,
    payload          TEXT    NOT NULL, -- JSON
    metadata         TEXT    NOT NULL, -- JSON
    recorded_at      TEXT    NOT NULL, -- UTC, to the millisecond: 2026-03-02T09:15:00.000Z
    CONSTRAINT domain_event_once_per_sequence UNIQUE (aggregate_id, sequence_number),
    CONSTRAINT domain_event_once_per_id UNIQUE (event_id)
) STRICT;

-- What was answered to a command that came with a key of its own, so that the same request is not carried out twice.
CREATE TABLE command_receipt (
    actor           TEXT    NOT NULL,
    idempotency_key TEXT    NOT NULL,
    request_hash    TEXT    NOT NULL,
    aggregate_id    TEXT    NOT NULL,
    token           INTEGER NOT NULL, -- global index of the aggregate's last event
    recorded_at     TEXT    NOT NULL,
    PRIMARY KEY (actor, idempotency_key)
) STRICT;

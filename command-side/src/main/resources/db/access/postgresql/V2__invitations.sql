-- One row for each link that may still open an account; the secret itself is only in the link.
CREATE TABLE invitation (
    digest       TEXT   NOT NULL PRIMARY KEY, -- SHA-256 of the secret, hex
    username     TEXT   NOT NULL,
    display_name TEXT   NOT NULL,
    roles        TEXT   NOT NULL,
    jobcentre    TEXT,
    participant  TEXT,
    expires_at   BIGINT NOT NULL -- milliseconds since 1970
);

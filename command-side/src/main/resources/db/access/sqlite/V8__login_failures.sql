-- Logins that failed of late, by account and address together.
CREATE TABLE login_failure (
    who      TEXT   NOT NULL PRIMARY KEY, -- SHA-256 of both, hex
    failures INTEGER NOT NULL,
    last_at  INTEGER NOT NULL -- milliseconds since 1970
);

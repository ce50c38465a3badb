-- The shape that Spring Security's JdbcUserDetailsManager asks for. What an account is lies in its authorities:
-- ROLE_<role>, JOBCENTRE_<key>, PARTICIPANT_<uuid>, NAME_<display name>.
CREATE TABLE users (
    username TEXT    NOT NULL PRIMARY KEY,
    password TEXT    NOT NULL, -- a hash that names its algorithm
    enabled  BOOLEAN NOT NULL
);

CREATE TABLE authorities (
    username  TEXT NOT NULL REFERENCES users (username) ON DELETE CASCADE,
    authority TEXT NOT NULL,
    PRIMARY KEY (username, authority)
);

-- The shape that spring-session-jdbc asks for; times are milliseconds since 1970.
CREATE TABLE spring_session (
    primary_id            TEXT    NOT NULL PRIMARY KEY,
    session_id            TEXT    NOT NULL UNIQUE,
    creation_time         BIGINT  NOT NULL,
    last_access_time      BIGINT  NOT NULL,
    max_inactive_interval INTEGER NOT NULL,
    expiry_time           BIGINT  NOT NULL,
    principal_name        TEXT
);
CREATE INDEX spring_session_by_expiry ON spring_session (expiry_time);
CREATE INDEX spring_session_by_account ON spring_session (principal_name);

CREATE TABLE spring_session_attributes (
    session_primary_id TEXT NOT NULL REFERENCES spring_session (primary_id) ON DELETE CASCADE,
    attribute_name     TEXT NOT NULL,
    attribute_bytes    BYTEA NOT NULL,
    PRIMARY KEY (session_primary_id, attribute_name)
);

-- The day on which an account was last used; how long unused accounts are kept is a setting.
CREATE TABLE account_use (
    username TEXT NOT NULL PRIMARY KEY,
    used_on  TEXT NOT NULL -- YYYY-MM-DD
);

-- What was done when somebody was forgotten, without saying who.
CREATE TABLE erasure_receipt (
    number       TEXT    NOT NULL PRIMARY KEY, -- keyed digest of the id
    account      BOOLEAN NOT NULL, -- whether it was an account of somebody who took part in nothing
    reason       TEXT    NOT NULL,
    completed_at BIGINT NOT NULL, -- milliseconds since 1970
    done         TEXT    NOT NULL  -- one line for each kind: its name, a blank, how many
);

-- What the rules of keeping would remove (looks), and what they removed (runs). A look names accounts and people, and goes with the next one.
CREATE TABLE retention_run (
    id      TEXT    NOT NULL PRIMARY KEY,
    at      BIGINT NOT NULL, -- milliseconds since 1970
    was_run BOOLEAN NOT NULL,
    lines   TEXT    NOT NULL  -- JSON
);

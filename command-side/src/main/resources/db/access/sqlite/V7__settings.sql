-- The private address of an account's calendar; the secret itself is only in the address.
CREATE TABLE calendar_address (
    username TEXT    NOT NULL PRIMARY KEY,
    digest   TEXT    NOT NULL UNIQUE, -- SHA-256 of the secret, hex
    made_at  INTEGER NOT NULL         -- milliseconds since 1970
);

-- One row for each person who has chosen something about reminders or has been sent one.
CREATE TABLE reminder (
    person   TEXT    NOT NULL PRIMARY KEY, -- id of the participant, or account:<username>
    muted    INTEGER NOT NULL,
    address  TEXT,                         -- in place of the participant's own
    language TEXT    NOT NULL,             -- da or en
    sent_on  TEXT,                         -- day of the last mail, YYYY-MM-DD, or of one that is being sent
    sent_before TEXT                       -- day of the mail before that one
);

-- Lets whoever got a mail be spared further ones without logging in.
CREATE TABLE reminder_link (
    digest  TEXT NOT NULL PRIMARY KEY, -- SHA-256 of the secret in the mail, hex
    person  TEXT NOT NULL REFERENCES reminder (person) ON DELETE CASCADE,
    made_on TEXT NOT NULL              -- YYYY-MM-DD
);
CREATE INDEX reminder_link_by_person ON reminder_link (person);

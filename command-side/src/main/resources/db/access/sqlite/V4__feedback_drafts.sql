-- Feedback that a researcher has begun and not released: one for each researcher and submission.
CREATE TABLE feedback_draft (
    owner       TEXT    NOT NULL, -- id of the account
    submission  TEXT    NOT NULL,
    feedback_id TEXT    NOT NULL, -- of the feedback that it is to become
    author      TEXT,             -- participant or group whose words it may quote
    saved_at    INTEGER NOT NULL, -- milliseconds since 1970
    sealed      BLOB    NOT NULL, -- the words, with the key of the owner
    PRIMARY KEY (owner, submission)
);

-- A workshop's summary while it is written, shared by all who write it. The text is sealed with the summary's key, in base64.
CREATE TABLE summary_draft (
    workshop_id TEXT    NOT NULL PRIMARY KEY,
    version     INTEGER NOT NULL, -- from 1; whoever saves names the one they changed
    saved_by    TEXT    NOT NULL, -- display name of an account
    saved_at    BIGINT NOT NULL, -- milliseconds since 1970
    draft       TEXT    NOT NULL
);

-- What would be published, as the side that reads has set it from a version of the draft: the very text that is frozen, and the words of
-- those who are quoted, each sealed with its author's key.
CREATE TABLE summary_proof (
    workshop_id   TEXT    NOT NULL PRIMARY KEY,
    draft_version INTEGER NOT NULL,
    sha256        TEXT    NOT NULL, -- of the content's UTF-8 bytes, lower-case hex
    content       TEXT    NOT NULL,
    quotes        TEXT    NOT NULL
);

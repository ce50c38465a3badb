package dk.loopbog.events.erasure;

/** Why a person is forgotten; chosen from a list, since a free text would have to be erased in its turn. */
public enum ErasureReason {

    ASKED_BY_PERSON,
    CONSENT_WITHDRAWN,
    KEPT_LONG_ENOUGH,
    ENTERED_BY_MISTAKE
}

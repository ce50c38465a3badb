package dk.loopbog.query.access;

/** What a person may be within a programme. */
public enum Role { PARTICIPANT, LEADER, COORDINATOR, RESEARCHER, FACILITATOR, ADMIN }

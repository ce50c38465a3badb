package dk.loopbog.events.finding;

/** What participants say of a finding that is put before them. */
public enum MemberCheckReply { AGREE, NUANCE, OTHER_CONNECTION }

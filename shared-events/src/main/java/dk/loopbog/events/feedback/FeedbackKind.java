package dk.loopbog.events.feedback;

/** What a feedback is meant to do. */
public enum FeedbackKind { PUSH, BRAKE, ENCOURAGE, QUESTION }

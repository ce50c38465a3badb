package dk.loopbog.events.consent;

/** What a person is asked for, each by itself: research on what they hand in, quotation of their words, recording of their voice. */
public enum ConsentPurpose { RESEARCH, QUOTATION, RECORDING }

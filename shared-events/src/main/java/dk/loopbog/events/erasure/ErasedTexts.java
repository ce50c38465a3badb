package dk.loopbog.events.erasure;

/**
 * Texts of one person in events of one kind.
 *
 * @param event  stored name of the kind
 * @param events how many of them hold text of the person
 */
public record ErasedTexts(String event, int events) {
}

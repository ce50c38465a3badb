package dk.loopbog.query.projection;

/** A fold could make no document of an event. */
final class FoldFailed extends RuntimeException {

    FoldFailed(String what) {
        super(what);
    }
}

package dk.loopbog.standalone.rights;

/** A group of the sample: the visitor's own, another one of the own jobcentre, one of another jobcentre. */
enum Place {
    OWN, HOUSE, AWAY;

    String jobcentre() {
        return this == AWAY ? "jc-away" : "jc-own";
    }

    String group() {
        return "g-" + word();
    }

    /** Key of somebody there who is not the visitor. */
    String somebody() {
        return "somebody-" + word();
    }

    String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}

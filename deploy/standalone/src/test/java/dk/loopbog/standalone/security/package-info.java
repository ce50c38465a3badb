/** The running product, as somebody meets it who wants in. */
@NullMarked
package dk.loopbog.standalone.security;

import org.jspecify.annotations.NullMarked;

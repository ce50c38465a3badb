@NullMarked
package dk.loopbog.bench;

import org.jspecify.annotations.NullMarked;

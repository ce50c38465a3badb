/** Both sides in one process, with what somebody needs who starts it for the first time: a demo programme, or the first account. */
@NullMarked
package dk.loopbog.standalone;

import org.jspecify.annotations.NullMarked;

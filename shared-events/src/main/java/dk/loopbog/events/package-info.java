/**
 * The language that both sides share: events, one package per feature, and the few types that several features use.
 */
@NullMarked
package dk.loopbog.events;

import org.jspecify.annotations.NullMarked;

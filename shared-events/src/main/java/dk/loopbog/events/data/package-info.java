/**
 * Supplementary data: what a group sends by its own choice, and what the research centre gathers itself.
 */
@NullMarked
package dk.loopbog.events.data;

import org.jspecify.annotations.NullMarked;

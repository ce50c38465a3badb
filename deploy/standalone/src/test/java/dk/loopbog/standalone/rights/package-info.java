/**
 * Who gets where, tried on the running product: every route and every command, as every role, with ids from the own group, the own
 * jobcentre and another one. What comes out is the table of docs/rights.md.
 */
@NullMarked
package dk.loopbog.standalone.rights;

import org.jspecify.annotations.NullMarked;

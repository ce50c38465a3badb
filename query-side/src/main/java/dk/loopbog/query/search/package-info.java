/**
 * Search in everything that the reader may see. The documents of the other features are cut into texts, each with the facts that
 * decide who may find it, and kept in a Lucene index that follows the log like any read model. The index lies in memory alone: it
 * is made anew at each start, so that nothing personal rests on a disk outside the log and its keys, and a text that was erased
 * is gone from it with the next rebuild. {@link dk.loopbog.query.search.SearchVisibility} is the only place that says who finds what.
 */
@NullMarked
package dk.loopbog.query.search;

import org.jspecify.annotations.NullMarked;

/** Where facilitators write a workshop's summary: sections, quotes with their sources, findings and questions for the member check. */
@NullMarked
package dk.loopbog.query.summary.editor;

import org.jspecify.annotations.NullMarked;

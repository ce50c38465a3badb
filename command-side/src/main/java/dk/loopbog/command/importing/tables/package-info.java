/**
 * Reads what people hand in: a zip of CSV files or one workbook, in the encodings, separators and quirks of real spreadsheets,
 * within limits that a container made to do harm runs into early. It knows nothing of programmes: a table is a header and lines
 * of text.
 */
@NullMarked
package dk.loopbog.command.importing.tables;

import org.jspecify.annotations.NullMarked;

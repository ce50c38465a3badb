/**
 * Commands over HTTP: a form or JSON becomes a command, and what comes of it becomes a page, a redirect or JSON. Nothing is
 * decided here but how to say it.
 */
@NullMarked
package dk.loopbog.command.web;

import org.jspecify.annotations.NullMarked;

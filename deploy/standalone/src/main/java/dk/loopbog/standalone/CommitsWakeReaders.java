package dk.loopbog.standalone;

import dk.loopbog.command.eventlog.EventLogEngine;
import dk.loopbog.query.projection.Projections;
import org.springframework.context.annotation.Configuration;

/**
 * In one process the side that writes tells the side that reads of each commit. Two processes know nothing of each other; there the
 * reader looks every few milliseconds.
 */
@Configuration(proxyBeanMethods = false)
class CommitsWakeReaders {

    CommitsWakeReaders(EventLogEngine log, Projections projections) {
        log.whenCommitted(projections::lookNow);
    }
}

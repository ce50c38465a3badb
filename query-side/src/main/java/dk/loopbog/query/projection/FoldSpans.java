package dk.loopbog.query.projection;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import java.util.List;
import org.axonframework.eventhandling.EventMessage;

/**
 * Continues the traces of the requests from which events came into the fold that takes account of them, so that a trace reaches from the
 * click to the page that shows it. The requests are known by the metadata that the command side gives its events.
 */
final class FoldSpans {

    private static final int MOST = 10;

    private final Tracer tracer;
    private final String name;

    FoldSpans(Tracer tracer, String name) {
        this.tracer = tracer;
        this.name = name;
    }

    /** A span in each of the traces that the batch belongs to, the first ten of them. */
    List<Span> begin(List<? extends EventMessage<?>> batch) {
        if (tracer == Tracer.NOOP) {
            return List.of();
        }
        return batch.stream().map(EventMessage::getMetaData).filter(data -> data.get("correlationId") instanceof String trace && isTrace(trace) && data.containsKey("spanId"))
                .map(data -> new Request((String) data.get("correlationId"), (String) data.get("spanId"))).distinct().limit(MOST).map(this::continued).toList();
    }

    private record Request(String trace, String span) {
    }

    private static boolean isTrace(String id) {
        return id.matches("[0-9a-f]{32}");
    }

    private Span continued(Request request) {
        var parent = tracer.traceContextBuilder().traceId(request.trace()).spanId(request.span()).sampled(true).build();
        return tracer.spanBuilder().setParent(parent).name(name).start();
    }
}

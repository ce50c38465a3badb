package dk.loopbog.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.otel.bridge.OtelCurrentTraceContext;
import io.micrometer.tracing.otel.bridge.OtelTracer;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.MetaData;
import org.junit.jupiter.api.Test;

class FoldSpansTest {

    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
    private static final String SPAN = "b7ad6b7169203331";

    @Test
    void aFoldContinuesTheTraceOfTheRequestThatTheEventCameFrom() {
        var sent = new Kept();
        try (var provider = SdkTracerProvider.builder().addSpanProcessor(SimpleSpanProcessor.create(sent)).build()) {
            var tracer = new OtelTracer(provider.get("test"), new OtelCurrentTraceContext(), event -> { });
            var spans = new FoldSpans(tracer, "fold groups").begin(List.of(event(TRACE, SPAN), event(TRACE, SPAN), event("no trace", SPAN)));
            spans.forEach(Span::end);

            assertThat(sent.spans).singleElement().satisfies(span -> {
                assertThat(span.getName()).isEqualTo("fold groups");
                assertThat(span.getTraceId()).isEqualTo(TRACE);
                assertThat(span.getParentSpanId()).isEqualTo(SPAN);
            });
        }
    }

    @Test
    void nothingIsBegunWhereNothingIsTraced() {
        assertThat(new FoldSpans(Tracer.NOOP, "fold groups").begin(List.of(event(TRACE, SPAN)))).isEmpty();
    }

    private static EventMessage<?> event(String trace, String span) {
        return new GenericEventMessage<>("something", MetaData.from(Map.of("correlationId", trace, "spanId", span)));
    }

    private static final class Kept implements SpanExporter {

        private final List<SpanData> spans = new ArrayList<>();

        @Override
        public CompletableResultCode export(Collection<SpanData> more) {
            spans.addAll(more);
            return CompletableResultCode.ofSuccess();
        }

        @Override
        public CompletableResultCode flush() {
            return CompletableResultCode.ofSuccess();
        }

        @Override
        public CompletableResultCode shutdown() {
            return CompletableResultCode.ofSuccess();
        }
    }
}

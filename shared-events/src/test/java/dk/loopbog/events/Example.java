package dk.loopbog.events;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** One fixed example of any event, made of its own component names: the same record always gives the same example. */
final class Example {

    private Example() {
    }

    /** @param full whether components that may be null are there */
    static <T> T of(Class<T> type, boolean full) {
        var components = type.getRecordComponents();
        var values = Stream.of(components).map(c -> mayBeNull(c) && !full ? null : value(c.getGenericType(), c.getName(), full)).toArray();
        try {
            var constructor = type.getDeclaredConstructor(Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " cannot be made", e);
        }
    }

    static boolean mayBeNull(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(org.jspecify.annotations.Nullable.class);
    }

    private static Object value(Type type, String name, boolean full) {
        if (type instanceof ParameterizedType list) {
            return List.of(value(list.getActualTypeArguments()[0], name + "-1", full), value(list.getActualTypeArguments()[0], name + "-2", full));
        }
        var raw = (Class<?>) type;
        if (raw == String.class) {
            return name + " æøå";
        } else if (raw == java.util.UUID.class) {
            return Ids.named("example", name);
        } else if (raw == LocalDate.class) {
            return LocalDate.of(2019, 11, 7);
        } else if (raw == LocalTime.class) {
            return LocalTime.of(13, 30);
        } else if (raw == Instant.class) {
            return Instant.parse("2020-02-24T13:05:00Z");
        } else if (raw == BigDecimal.class) {
            return new BigDecimal("7.5");
        } else if (raw == int.class || raw == Integer.class) {
            return 2;
        } else if (raw == long.class) {
            return 1234L;
        } else if (raw == boolean.class) {
            return true;
        } else if (raw.isEnum()) {
            return raw.getEnumConstants()[0];
        } else if (raw.isRecord()) {
            return of(raw, full);
        }
        throw new IllegalArgumentException("no example for " + type);
    }
}

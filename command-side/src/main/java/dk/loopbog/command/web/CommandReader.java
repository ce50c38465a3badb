package dk.loopbog.command.web;

import dk.loopbog.command.AttachedFile;
import dk.loopbog.command.Command;
import dk.loopbog.command.RuleViolated;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes a command out of JSON or of a form. Only the record's own components can be given. Refuses with {@code malformed},
 * {@code unknown-field}, {@code missing-value}, {@code bad-date}, {@code bad-number}, {@code bad-choice} or {@code unknown-key}, the
 * field named.
 */
final class CommandReader {

    private static final Set<Class<?>> WHOLE_NUMBERS = Set.of(int.class, Integer.class, long.class, Long.class);
    private static final Set<String> YES = Set.of("true", "on", "ja", "yes");

    /** No command nests deeper. */
    private static final int DEEPEST = 16;
    private static final int LONGEST_NUMBER = 100;

    private final JsonMapper json = JsonMapper.builder(JsonFactory.builder().streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(DEEPEST).maxNumberLength(LONGEST_NUMBER).build()).build())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                    DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    /** @param body a JSON object in UTF-8 */
    Command fromJson(byte[] body, Class<?> type) {
        try {
            if (!(json.readTree(body) instanceof ObjectNode object)) {
                throw new RuleViolated("malformed", null);
            }
            for (var component : type.getRecordComponents()) {
                RuleViolated.unless(!isFile(component) || object.path(component.getName()).isMissingNode(), "unknown-field", component.getName());
            }
            return command(object, type);
        } catch (JacksonException e) {
            throw refusal(e);
        }
    }

    /** A file comes as a part of a form and is looked at; nobody describes one in words. */
    private static boolean isFile(RecordComponent component) {
        return component.getType() == AttachedFile.class;
    }

    /**
     * An empty value is none; a name that is sent several times is a list; parts of a component are named with a point
     * ({@code file.fileName}); a box that is not ticked is not sent. Names that the command does not have are passed over: buttons
     * and the form's own fields.
     */
    Command fromForm(Map<String, String[]> form, Class<?> type) {
        try {
            return command(object(form, type, ""), type);
        } catch (JacksonException e) {
            throw refusal(e);
        }
    }

    private Command command(ObjectNode object, Class<?> type) {
        for (var component : type.getRecordComponents()) {
            if (component.getType() == boolean.class && !object.has(component.getName())) {
                object.put(component.getName(), false);
            }
            RuleViolated.unless(!component.getType().isPrimitive() || object.hasNonNull(component.getName()), "missing-value", component.getName());
        }
        var command = (Command) json.treeToValue(object, type);
        allRequiredAreThere((Record) command);
        return command;
    }

    private ObjectNode object(Map<String, String[]> form, Class<?> type, String prefix) {
        var object = json.createObjectNode();
        for (var component : type.getRecordComponents()) {
            var name = prefix + component.getName();
            if (isFile(component)) {
                continue;
            }
            if (component.getType().isRecord()) {
                var part = object(form, component.getType(), name + ".");
                if (!part.isEmpty()) {
                    object.set(component.getName(), part);
                }
                continue;
            }
            var values = Stream.of(form.getOrDefault(name, new String[0])).filter(value -> !value.isBlank()).toList();
            if (!values.isEmpty()) {
                put(object, component, values);
            }
        }
        return object;
    }

    private static void put(ObjectNode object, RecordComponent component, List<String> values) {
        if (List.class.isAssignableFrom(component.getType())) {
            ArrayNode list = object.putArray(component.getName());
            values.forEach(value -> list.add(plain(value, elementOf(component.getGenericType()))));
        } else if (component.getType() == boolean.class || component.getType() == Boolean.class) {
            object.put(component.getName(), YES.contains(values.getFirst()));
        } else {
            object.put(component.getName(), plain(values.getFirst(), component.getType()));
        }
    }

    /** Browsers send CRLF for a line break; decimals are written with a comma in Denmark. */
    private static String plain(String value, Type type) {
        if (type == String.class) {
            return value.replace("\r\n", "\n");
        }
        return type instanceof Class<?> number && Number.class.isAssignableFrom(number) ? value.strip().replace(',', '.') : value.strip();
    }

    private static Type elementOf(Type list) {
        return ((ParameterizedType) list).getActualTypeArguments()[0];
    }

    private static void allRequiredAreThere(Record given) {
        for (var component : given.getClass().getRecordComponents()) {
            var value = valueOf(component, given);
            RuleViolated.unless(value != null || component.getAnnotatedType().isAnnotationPresent(Nullable.class), "missing-value", component.getName());
            if (value instanceof Record part) {
                allRequiredAreThere(part);
            } else if (value instanceof List<?> list) {
                RuleViolated.unless(list.stream().noneMatch(element -> element == null), "missing-value", component.getName());
                list.stream().filter(Record.class::isInstance).forEach(part -> allRequiredAreThere((Record) part));
            }
        }
    }

    private static @Nullable Object valueOf(RecordComponent component, Record given) {
        try {
            return component.getAccessor().invoke(given);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(component + " cannot be read", e);
        }
    }

    private static RuleViolated refusal(JacksonException e) {
        if (e instanceof UnrecognizedPropertyException unknown) {
            return new RuleViolated("unknown-field", unknown.getPropertyName());
        }
        var field = e.getPath().stream().map(JacksonException.Reference::getPropertyName).filter(name -> name != null).collect(Collectors.joining("."));
        if (field.isEmpty()) {
            return new RuleViolated("malformed", null);
        }
        return new RuleViolated(e instanceof InvalidFormatException bad ? codeFor(bad.getTargetType()) : "malformed", field);
    }

    private static String codeFor(Class<?> type) {
        if (Temporal.class.isAssignableFrom(type)) {
            return "bad-date";
        }
        if (type.isEnum() || type == Boolean.class || type == boolean.class) {
            return "bad-choice";
        }
        return type == UUID.class ? "unknown-key" : WHOLE_NUMBERS.contains(type) || Number.class.isAssignableFrom(type) ? "bad-number" : "malformed";
    }
}

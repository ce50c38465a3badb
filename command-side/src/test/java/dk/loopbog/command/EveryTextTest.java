package dk.loopbog.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Puts the register's own example into every text that any command has, one after the other. */
class EveryTextTest {

    private static final String NUMBER = "070761-4285";

    @TestFactory
    Stream<DynamicTest> aNumberIsRefusedInEveryTextOfEveryCommand() {
        return CommandCatalogue.addresses().values().stream().flatMap(type -> texts(type, "")
                .map(path -> DynamicTest.dynamicTest(type.getSimpleName() + "." + path, () -> isRefused(type, path))));
    }

    private static void isRefused(Class<?> type, String path) {
        assertThatCode(() -> EveryText.holdsNoCprNumber((Command) example(type, null, ""))).doesNotThrowAnyException();
        var command = (Command) example(type, path, "");
        var refusal = catchThrowableOfType(RuleViolated.class, () -> EveryText.holdsNoCprNumber(command));
        assertThat(refusal).isNotNull();
        assertThat(refusal.code()).isEqualTo("cpr-number");
        assertThat(refusal.field()).as("where the command keeps it").startsWith(path.split("\\.")[0]);
        assertThat(refusal.place()).satisfies(place -> assertThat(place.covered()).isEqualTo("●●●●●●-●●●●"));
    }

    @Test
    void onlyWhatAMachineWroteIsLeftOut() {
        var leftOut = new HashSet<String>();
        CommandCatalogue.addresses().values().forEach(type -> leftOut(type, leftOut));
        assertThat(leftOut).containsExactlyInAnyOrder("AttachedFile.mediaType", "AttachedFile.sha256");
    }

    private static void leftOut(Class<?> type, Set<String> found) {
        for (var component : type.getRecordComponents()) {
            if (component.isAnnotationPresent(NoText.class)) {
                found.add(type.getSimpleName() + "." + component.getName());
            } else if (component.getType().isRecord()) {
                leftOut(component.getType(), found);
            }
        }
    }

    private static Stream<String> texts(Class<?> type, String prefix) {
        return Stream.of(type.getRecordComponents()).filter(component -> !component.isAnnotationPresent(NoText.class)).flatMap(component -> {
            var name = prefix + component.getName();
            var of = component.getType() == List.class ? elementOf(component) : component.getType();
            return of == String.class ? Stream.of(name) : of.isRecord() ? texts(of, name + ".") : Stream.of();
        });
    }

    /** @param path of the text that holds the number, or null */
    private static Object example(Class<?> type, String path, String prefix) {
        try {
            var values = new ArrayList<>();
            for (var component : type.getRecordComponents()) {
                values.add(value(component, path, prefix + component.getName()));
            }
            var constructor = type.getDeclaredConstructor(Stream.of(type.getRecordComponents()).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(values.toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("an example of " + type + " cannot be made", e);
        }
    }

    private static Object value(RecordComponent component, String path, String name) {
        return component.getType() == List.class ? List.of(value(elementOf(component), path, name)) : value(component.getType(), path, name);
    }

    private static Object value(Class<?> type, String path, String name) {
        if (type == String.class) {
            return name.equals(path) ? "Sagde " + NUMBER + " ja?" : "Ord";
        }
        if (type.isRecord()) {
            return example(type, path, name + ".");
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        return Stream.<Object>of(UUID.randomUUID(), LocalDate.EPOCH, LocalTime.NOON, BigDecimal.ONE).filter(type::isInstance).findFirst()
                .orElseGet(() -> type == boolean.class || type == Boolean.class ? (Object) true : type == long.class || type == Long.class ? (Object) 1L : (Object) 1);
    }

    private static Class<?> elementOf(RecordComponent list) {
        Type of = ((ParameterizedType) list.getGenericType()).getActualTypeArguments()[0];
        return (Class<?>) of;
    }
}

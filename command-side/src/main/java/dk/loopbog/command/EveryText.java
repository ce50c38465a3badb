package dk.loopbog.command;

import java.lang.reflect.RecordComponent;
import java.util.List;

/**
 * The rule about CPR numbers for every text of a command, however deep it lies: whoever adds a text to a command need not remember it.
 */
public final class EveryText {

    private EveryText() {
    }

    /** Refuses with {@code cpr-number}, the command's component and the place in it. */
    public static void holdsNoCprNumber(Command command) {
        for (var component : command.getClass().getRecordComponents()) {
            look(component, command, component.getName());
        }
    }

    private static void look(RecordComponent component, Object holder, String field) {
        if (!component.isAnnotationPresent(NoText.class)) {
            look(valueOf(component, holder), field);
        }
    }

    private static void look(Object value, String field) {
        switch (value) {
            case String text -> CprNumber.find(text).ifPresent(found -> {
                throw new RuleViolated("cpr-number", field, TextPlace.inText(text, found));
            });
            case List<?> list -> list.forEach(each -> look(each, field));
            case Record part -> {
                for (var component : part.getClass().getRecordComponents()) {
                    look(component, part, field);
                }
            }
            case null, default -> { }
        }
    }

    private static Object valueOf(RecordComponent component, Object holder) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true); // commands lie nested in interfaces that need not be public
            return accessor.invoke(holder);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(component + " cannot be read", e);
        }
    }
}

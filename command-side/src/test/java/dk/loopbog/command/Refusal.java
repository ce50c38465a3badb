package dk.loopbog.command;

import java.util.Objects;
import org.hamcrest.Matcher;
import org.hamcrest.Matchers;
import org.jspecify.annotations.Nullable;

/** For Axon's {@code expectException}: the command was refused with this code, at this field. */
public final class Refusal {

    private Refusal() {
    }

    public static Matcher<Object> of(String code, @Nullable String field) {
        return Matchers.allOf(Matchers.instanceOf(RuleViolated.class), Matchers.hasToString(RuleViolated.class.getName() + ": "
                + (field == null ? code : code + " (" + Objects.requireNonNull(field) + ")")));
    }
}

package dk.loopbog.query.page;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.engine.IterationStatusVar;
import org.thymeleaf.spring6.expression.SPELVariableExpressionEvaluator;
import org.thymeleaf.standard.expression.IStandardVariableExpression;
import org.thymeleaf.standard.expression.IStandardVariableExpressionEvaluator;
import org.thymeleaf.standard.expression.StandardExpressionExecutionContext;
import org.thymeleaf.standard.expression.VariableExpression;

/**
 * Follows paths such as {@code row.group.title}, {@code !row.themes.isEmpty()} and {@code say.date(row.since)}, which nine of ten expressions in
 * the templates are. Everything else, and whatever a path meets that is not ours or is not there, is left to Spring's language. That one looks for the
 * method of each step anew each time, because what it remembers of a step is never among the accessors that Thymeleaf gives it.
 */
final class PathExpressions implements IStandardVariableExpressionEvaluator {

    private static final Pattern NAMES = Pattern.compile("[a-z][\\w.]*");
    private static final Set<String> NO_NAMES = Set.of("true", "false", "null", "param");
    private static final String CALL = "()";
    private static final String CALL_WITH_ONE = "(_)";
    private static final Pattern GETTER = Pattern.compile("(?:get|is)([A-Z].*)");
    private static final Object UNKNOWN = new Object();

    /** What templates may ask an object of the class for: a property by its name, a call by name and brackets. */
    private static final ClassValue<Map<String, Method>> MEMBERS = new ClassValue<>() {
        @Override
        protected Map<String, Method> computeValue(Class<?> type) {
            return members(type);
        }
    };

    /** @param argument of the last step, where that is a call with one */
    private record Path(boolean negated, List<String> steps, @Nullable Path argument) {

        static @Nullable Path of(String expression) {
            var negated = expression.startsWith("!");
            var path = negated ? expression.substring(1) : expression;
            var bracket = path.indexOf('(');
            var names = bracket < 0 ? path : path.substring(0, bracket);
            if (!NAMES.matcher(names).matches() || names.endsWith(".") || bracket >= 0 && !(path.endsWith(")") && names.contains("."))) {
                return null;
            }
            var given = bracket < 0 ? "" : path.substring(bracket + 1, path.length() - 1);
            var argument = given.isEmpty() ? null : of(given);
            if (argument == null && !given.isEmpty()) {
                return null;
            }
            var call = bracket < 0 ? "" : argument == null ? CALL : CALL_WITH_ONE;
            var steps = List.of((names + call).split("\\."));
            return NO_NAMES.contains(steps.getFirst()) ? null : new Path(negated, steps, argument);
        }

        @Nullable Object in(IExpressionContext context) {
            var value = context.getVariable(steps.getFirst());
            for (var step = 1; step < steps.size(); step++) {
                var member = value == null ? null : MEMBERS.get(value.getClass()).get(steps.get(step));
                if (member == null) {
                    return UNKNOWN;
                }
                try {
                    if (member.getParameterCount() == 0) {
                        value = member.invoke(value);
                    } else {
                        var given = argument.in(context);
                        if (given == UNKNOWN) {
                            return UNKNOWN;
                        }
                        value = member.invoke(value, given);
                    }
                } catch (ReflectiveOperationException | IllegalArgumentException e) {
                    return UNKNOWN;
                }
            }
            return !negated ? value : value instanceof Boolean truth ? !truth : UNKNOWN;
        }
    }

    @Override
    public @Nullable Object evaluate(IExpressionContext context, IStandardVariableExpression expression, StandardExpressionExecutionContext how) {
        if (expression instanceof VariableExpression variable && !how.getPerformTypeConversion()) {
            if (variable.getCachedExpression() == null) {
                variable.setCachedExpression(Path.of(variable.getExpression()));
            }
            if (variable.getCachedExpression() instanceof Path path) {
                var value = path.in(context);
                if (value != UNKNOWN) {
                    return value;
                }
            }
        }
        return SPELVariableExpressionEvaluator.INSTANCE.evaluate(context, expression, how);
    }

    private static Map<String, Method> members(Class<?> type) {
        var members = new HashMap<String, Method>();
        var known = Collection.class.isAssignableFrom(type) ? Collection.class : type;
        if (known == Collection.class || known == IterationStatusVar.class || known.getName().startsWith("dk.loopbog.")) {
            Arrays.stream(known.getMethods()).filter(method -> method.getDeclaringClass() != Object.class && method.trySetAccessible()).forEach(method -> {
                if (method.getParameterCount() == 0) {
                    members.put(method.getName() + CALL, method);
                    members.put(property(method), method);
                } else if (method.getParameterCount() == 1) {
                    members.merge(method.getName() + CALL_WITH_ONE, method, (one, other) -> null); // which of two is for Spring's language to tell
                }
            });
        }
        return members;
    }

    private static String property(Method method) {
        var getter = GETTER.matcher(method.getName());
        return getter.matches() ? StringUtils.uncapitalizeAsProperty(getter.group(1)) : method.getName();
    }
}

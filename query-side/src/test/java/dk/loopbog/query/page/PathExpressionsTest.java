package dk.loopbog.query.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.StaticMessageSource;
import org.thymeleaf.context.ExpressionContext;
import org.thymeleaf.exceptions.TemplateProcessingException;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.expression.SPELVariableExpressionEvaluator;
import org.thymeleaf.standard.expression.IStandardVariableExpressionEvaluator;
import org.thymeleaf.standard.expression.StandardExpressionExecutionContext;
import org.thymeleaf.standard.expression.VariableExpression;

class PathExpressionsTest {

    private enum State {
        HELD;

        public String key() {
            return "held";
        }
    }

    private record Row(String title, State state, boolean late, @Nullable LocalDate on, List<String> themes, Optional<String> note) {

        public boolean isOver() {
            return true;
        }

        public int times(int number) {
            return 3 * number;
        }

        public @Nullable Object same(@Nullable Object any) {
            return any;
        }

        public String told(String text) {
            return "text " + text;
        }

        public String told(LocalDate day) {
            return "day " + day;
        }

        public String failing() {
            throw new IllegalStateException("meant to fail");
        }
    }

    private final ExpressionContext context = new ExpressionContext(new SpringTemplateEngine().getConfiguration(), Locale.ENGLISH, Map.of(
            "row", new Row("Fra barriere til opgave", State.HELD, false, LocalDate.of(2020, 1, 22), List.of("Job"), Optional.of("kort")),
            "bare", new Row("", State.HELD, true, null, List.of(), Optional.empty()),
            "say", new Wording(new StaticMessageSource(), Locale.of("da")), "n", 1_888, "keys", Map.of("title", "of a map")));

    @ParameterizedTest
    @ValueSource(strings = {"row", "nothing", "row.title", "row.state.key", "row.state.name", "row.late", "!row.late", "row.over", "row.themes.isEmpty()", "!row.themes.isEmpty()",
            "row.themes.size()", "row.title.isEmpty()", "row.title.length()", "row.isOver()", "say.date(row.on)", "say.number(n)", "say.danish", "say.theirs()",
            "row.times(n)", "row.same(row.title.length())", "row.same(null)", "row.told(row.title)", "row.told(row.on)", "row.note", "bare.on", "keys.title", "true", "null", "row.title == null", "n + 1"})
    void answersAsSpringsLanguageDoes(String expression) {
        assertThat(by(new PathExpressions(), expression)).isEqualTo(by(SPELVariableExpressionEvaluator.INSTANCE, expression));
    }

    @ParameterizedTest
    @ValueSource(strings = {"row.missing", "bare.on.year", "nothing.title", "say.date(bare.on)", "row.failing()", "row.title.getClass().forName(row.title)"})
    void refusesAsSpringsLanguageDoes(String expression) {
        assertThatThrownBy(() -> by(SPELVariableExpressionEvaluator.INSTANCE, expression)).isInstanceOf(TemplateProcessingException.class);
        assertThatThrownBy(() -> by(new PathExpressions(), expression)).isInstanceOf(TemplateProcessingException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"row..title", "row.title.", "row.told(row.)", "size()"})
    void leavesToSpringsLanguageWhatIsNoPath(String expression) {
        assertThatThrownBy(() -> by(SPELVariableExpressionEvaluator.INSTANCE, expression)).isInstanceOf(Exception.class);
        assertThatThrownBy(() -> by(new PathExpressions(), expression)).isInstanceOf(Exception.class);
    }

    private @Nullable Object by(IStandardVariableExpressionEvaluator evaluator, String expression) {
        return evaluator.evaluate(context, new VariableExpression(expression), StandardExpressionExecutionContext.NORMAL);
    }
}

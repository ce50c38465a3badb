package dk.loopbog.command.importing;

import static dk.loopbog.command.importing.Column.optional;
import static dk.loopbog.command.importing.Column.required;

import dk.loopbog.command.programme.ProgrammeCommand.AddIdea;
import dk.loopbog.command.programme.ProgrammeCommand.AddTheme;
import dk.loopbog.command.programme.ProgrammeCommand.EnterPublishedFigure;
import dk.loopbog.command.programme.ProgrammeCommand.MapJobFunction;
import dk.loopbog.command.programme.ProgrammeCommand.ReviseIdea;
import dk.loopbog.command.programme.ProgrammeCommand.ReviseProgramme;
import dk.loopbog.command.programme.ProgrammeCommand.ReviseTheme;
import dk.loopbog.command.programme.ProgrammeCommand.StartProgramme;
import dk.loopbog.command.programme.ProgrammeState;
import dk.loopbog.command.programme.ProgrammeState.Idea;
import dk.loopbog.command.programme.ProgrammeState.Theme;
import dk.loopbog.events.programme.IdeaText;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The files about the programme itself. */
final class ProgrammeRows {

    private ProgrammeRows() {
    }

    /** programme.csv. */
    static final class Frame implements RowType {

        static final String FILE = "programme.csv";
        static final Column<String> KEY = required("key", Reading.KEY);
        private static final Column<String> TITLE = required("title", Reading.LINE);
        private static final Column<String> TOPIC = required("topic", Reading.TEXT);
        private static final Column<LocalDate> STARTS = required("starts", Reading.DAY);
        private static final Column<LocalDate> ENDS = required("ends", Reading.DAY);
        private static final Column<List<String>> QUESTIONS = optional("questions", Reading.LIST);

        @Override
        public String file() {
            return FILE;
        }

        @Override
        public List<Column<?>> columns() {
            return List.of(KEY, TITLE, TOPIC, STARTS, ENDS, QUESTIONS);
        }

        @Override
        public @Nullable Named about(Row row) {
            return Named.of(Thing.PROGRAMME, row.find(KEY));
        }

        @Override
        public @Nullable Mark mark(Row row) {
            return Mark.of(KEY, row.find(KEY));
        }

        @Override
        public Object lane(Row row) {
            return Thing.PROGRAMME;
        }

        @Override
        public List<Step> steps(Row row, Situation now) {
            return now.programme().map(programme -> change(row, programme)).orElseGet(() -> List.of(Step.of(
                    new StartProgramme(row.get(KEY), row.get(TITLE), row.get(TOPIC), row.list(QUESTIONS), row.get(STARTS), row.get(ENDS),
                            now.notInFuture(row.get(STARTS))))));
        }

        private static List<Step> change(Row row, ProgrammeState is) {
            var told = new ReviseProgramme(is.programmeId(), row.get(TITLE), row.get(TOPIC), row.find(QUESTIONS, is.questions()), row.get(STARTS),
                    row.get(ENDS), null);
            return told.equals(new ReviseProgramme(is.programmeId(), is.title(), is.topic(), is.questions(), is.starts(), is.ends(), null))
                    ? List.of() : List.of(Step.of(told));
        }
    }

    /** job_functions.csv. */
    static final class JobFunctions implements RowType {

        private static final Column<String> TITLE = required("title", Reading.LINE);
        private static final Column<String> FUNCTION = required("function", Reading.LINE);

        @Override
        public String file() {
            return "job_functions.csv";
        }

        @Override
        public List<Column<?>> columns() {
            return List.of(TITLE, FUNCTION);
        }

        @Override
        public @Nullable Mark mark(Row row) {
            return Mark.of(TITLE, row.find(TITLE) == null ? null : ProgrammeState.comparable(row.get(TITLE)));
        }

        @Override
        public Object lane(Row row) {
            return Thing.PROGRAMME;
        }

        @Override
        public List<Step> steps(Row row, Situation now) {
            var is = now.programme().orElseThrow().functionOf(row.get(TITLE));
            return row.get(FUNCTION).equals(is) ? List.of()
                    : List.of(Step.of(new MapJobFunction(now.programmeId(), row.get(TITLE), row.get(FUNCTION), now.beginning())));
        }
    }

    /** themes.csv. */
    static final class Themes implements RowType {

        private static final Column<String> KEY = required("key", Reading.KEY);
        private static final Column<String> NAME = required("name", Reading.LINE);
        private static final Column<String> PARENT = optional("parent", Reading.TEXT).namingOne(Thing.THEME);

        @Override
        public String file() {
            return "themes.csv";
        }

        @Override
        public List<Column<?>> columns() {
            return List.of(KEY, NAME, PARENT);
        }

        @Override
        public @Nullable Named about(Row row) {
            return Named.of(Thing.THEME, row.find(KEY));
        }

        @Override
        public @Nullable Mark mark(Row row) {
            return Mark.of(KEY, row.find(KEY));
        }

        /** Parents first; themes that lie under themselves are refused. */
        @Override
        public List<Row> inOrder(List<Row> rows) {
            var waiting = new LinkedHashSet<>(rows);
            var keysWaiting = rows.stream().map(row -> row.find(KEY, "")).collect(Collectors.toCollection(HashSet::new));
            var ordered = new ArrayList<Row>();
            while (!waiting.isEmpty()) {
                var next = waiting.stream().filter(row -> !keysWaiting.contains(row.find(PARENT, "|"))).toList();
                if (next.isEmpty()) {
                    waiting.forEach(row -> row.refuse(PARENT, "bad-choice"));
                    next = List.copyOf(waiting);
                }
                next.forEach(waiting::remove);
                keysWaiting.clear();
                waiting.forEach(row -> keysWaiting.add(row.find(KEY, "")));
                ordered.addAll(next);
            }
            return ordered;
        }

        @Override
        public Object lane(Row row) {
            return Thing.PROGRAMME;
        }

        @Override
        public List<Step> steps(Row row, Situation now) {
            var is = now.programme().orElseThrow().themes().get(row.get(KEY));
            var parent = row.find(PARENT);
            if (is == null) {
                return List.of(Step.of(new AddTheme(now.programmeId(), row.get(KEY), row.get(NAME), parent, now.beginning())));
            }
            var told = new Theme(row.get(NAME), row.told(PARENT, is.parent()));
            return told.equals(is) ? List.of()
                    : List.of(Step.of(new ReviseTheme(now.programmeId(), row.get(KEY), told.name(), told.parent(), null)));
        }
    }

    /** ideas.csv. */
    static final class Ideas implements RowType {

        private static final Column<String> KEY = required("key", Reading.KEY);
        private static final Column<String> TITLE = required("title", Reading.LINE);
        private static final Column<String> SUMMARY = optional("summary", Reading.TEXT);
        private static final Column<String> LINK = optional("link", Reading.TEXT);
        private static final Column<String> GOAL = optional("goal", Reading.TEXT);
        private static final Column<String> ACTIONS = optional("actions", Reading.TEXT);
        private static final Column<String> EFFECT_US = optional("effect_us", Reading.TEXT);
        private static final Column<String> EFFECT_CITIZEN = optional("effect_citizen", Reading.TEXT);
        private static final Column<String> EFFECT_ORGANISATION = optional("effect_organisation", Reading.TEXT);
        private static final Column<List<String>> THEMES = optional("themes", Reading.LIST).namingSome(Thing.THEME);
        private static final IdeaText NOTHING = new IdeaText("", null, null, null, null, null, null, null);

        @Override
        public String file() {
            return "ideas.csv";
        }

        @Override
        public List<Column<?>> columns() {
            return List.of(KEY, TITLE, SUMMARY, LINK, GOAL, ACTIONS, EFFECT_US, EFFECT_CITIZEN, EFFECT_ORGANISATION, THEMES);
        }

        @Override
        public @Nullable Named about(Row row) {
            return Named.of(Thing.IDEA, row.find(KEY));
        }

        @Override
        public @Nullable Mark mark(Row row) {
            return Mark.of(KEY, row.find(KEY));
        }

        @Override
        public Object lane(Row row) {
            return Thing.PROGRAMME;
        }

        @Override
        public List<Step> steps(Row row, Situation now) {
            var is = now.programme().orElseThrow().ideas().get(row.get(KEY));
            var text = text(row, is == null ? NOTHING : is.text());
            var themes = row.find(THEMES, is == null ? List.of() : is.themes());
            if (is == null) {
                return List.of(Step.of(new AddIdea(now.programmeId(), row.get(KEY), text.title(), text.summary(), text.link(), text.goal(),
                        text.actions(), text.effectUs(), text.effectCitizen(), text.effectOrganisation(), themes, now.beginning())));
            }
            return new Idea(text, themes).equals(is) ? List.of()
                    : List.of(Step.of(new ReviseIdea(now.programmeId(), row.get(KEY), text.title(), text.summary(), text.link(), text.goal(),
                            text.actions(), text.effectUs(), text.effectCitizen(), text.effectOrganisation(), themes, null)));
        }

        private static IdeaText text(Row row, IdeaText is) {
            return new IdeaText(row.get(TITLE), row.told(SUMMARY, is.summary()), row.told(LINK, is.link()), row.told(GOAL, is.goal()),
                    row.told(ACTIONS, is.actions()), row.told(EFFECT_US, is.effectUs()), row.told(EFFECT_CITIZEN, is.effectCitizen()),
                    row.told(EFFECT_ORGANISATION, is.effectOrganisation()));
        }
    }

    /** published.csv. */
    static final class PublishedFigures implements RowType {

        private static final Column<String> FIGURE = required("figure", Reading.KEY);
        private static final Column<BigDecimal> VALUE = required("value", Reading.DECIMAL);

        @Override
        public String file() {
            return "published.csv";
        }

        @Override
        public List<Column<?>> columns() {
            return List.of(FIGURE, VALUE);
        }

        @Override
        public @Nullable Mark mark(Row row) {
            return Mark.of(FIGURE, row.find(FIGURE));
        }

        @Override
        public Object lane(Row row) {
            return Thing.PROGRAMME;
        }

        @Override
        public List<Step> steps(Row row, Situation now) {
            var is = now.programme().orElseThrow().figures().get(row.get(FIGURE));
            return is != null && is.compareTo(row.get(VALUE)) == 0 ? List.of()
                    : List.of(Step.of(new EnterPublishedFigure(now.programmeId(), row.get(FIGURE), row.get(VALUE), now.beginning())));
        }
    }
}

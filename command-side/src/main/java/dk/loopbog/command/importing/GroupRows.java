package dk.loopbog.command.importing;

import static dk.loopbog.command.importing.Column.optional;
import static dk.loopbog.command.importing.Column.required;

import dk.loopbog.command.RuleViolated;
import dk.loopbog.command.group.LearningGroupCommand.AddMember;
import dk.loopbog.command.group.LearningGroupCommand.ChooseThemes;
import dk.loopbog.command.group.LearningGroupCommand.DescribeProject;
import dk.loopbog.command.group.LearningGroupCommand.DropGoal;
import dk.loopbog.command.group.LearningGroupCommand.EndMembership;
import dk.loopbog.command.group.LearningGroupCommand.FormGroup;
import dk.loopbog.command.group.LearningGroupCommand.RefineGoal;
import dk.loopbog.command.group.LearningGroupCommand.RenameGroup;
import dk.loopbog.command.group.LearningGroupCommand.ReviseProject;
import dk.loopbog.command.group.LearningGroupCommand.SetGoal;
import dk.loopbog.command.group.LearningGroupState;
import dk.loopbog.command.group.LearningGroupState.Goal;
import dk.loopbog.command.group.LearningGroupState.Project;
import dk.loopbog.command.round.RoundState;
import dk.loopbog.events.Ids;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The files about learning groups, but for their actions. */
final class GroupRows {

    private GroupRows() {
    }

    static LearningGroupState groupOf(Row row, Column<String> column, Situation now) {
        return now.facts().require(LearningGroupState.class, Ids.group(row.get(column)), column.name());
    }

    /** groups.csv. */
    static final class Groups implements RowType {

        private static final Column<String> KEY = required("key", Reading.KEY);
        private static final Column<String> ROUND = required("round", Reading.TEXT).namingOne(Thing.ROUND);
        private static final Column<String> JOBCENTRE = required("jobcentre", Reading.TEXT).namingOne(Thing.JOBCENTRE);
        private static final Column<LocalDate> FORMED = required("formed", Reading.DAY).happened();
        private static final Column<String> NAME = optional("name", Reading.LINE);
        private static final Column<List<String>> THEMES = optional("themes", Reading.LIST).namingSome(Thing.THEME);
        private static final Column<List<String>> MEMBERS = optional("members", Reading.LIST).namingSome(Thing.PARTICIPANT);

        @Override
        public String file() {
            return "groups.csv";
        }

        @Override
        public List<Column<?>> columns() {
            return List.of(KEY, ROUND, JOBCENTRE, FORMED, NAME, THEMES, MEMBERS);
        }

        @Override
        public @Nullable Named about(Row row) {
            return Named.of(Thing.GROUP, row.find(KEY));
        }

        @Override
        public @Nullable Mark mark(Row row) {
            return Mark.of(KEY, row.find(KEY));
        }

        @Override
        public Map<String, Column<?>> columnsOfFields() {
            return Map.of("participantId", MEMBERS);
        }

        @Override
        public List<Step> steps(Row row, Situation now) {
            return now.find(LearningGroupState.class, Ids.group(row.get(KEY))).map(is -> change(row, is, now)).orElseGet(() -> List.of(
                    Step.on(FORMED, new FormGroup(row.get(KEY), Ids.round(row.get(ROUND)), Ids.jobcentre(row.get(JOBCENTRE)), row.find(NAME),
                            row.list(THEMES), members(row), row.get(FORMED)))));
        }

        private static List<Step> change(Row row, LearningGroupState is, Situation now) {
            now.belongsHere(now.facts().require(RoundState.class, is.roundId(), "round").programmeId());
            Situation.staysAsItIs(Ids.round(row.get(ROUND)), is.roundId(), ROUND);
            Situation.staysAsItIs(Ids.jobcentre(row.get(JOBCENTRE)), is.jobcentreId(), JOBCENTRE);
            Situation.staysAsItIs(row.get(FORMED), is.formed(), FORMED);
            var steps = new ArrayList<Step>();
            if (row.find(NAME) != null && !row.get(NAME).equals(is.name())) {
                steps.add(Step.of(new RenameGroup(is.groupId(), row.get(NAME), null)));
            }
            var themes = row.list(THEMES).stream().distinct().toList();
            if (!themes.isEmpty() && !themes.equals(is.themes())) {
                steps.add(Step.of(new ChooseThemes(is.groupId(), themes, null)));
            }
            for (var member : members(row)) {
                if (!is.hasMemberOn(is.formed(), member) && is.membershipsOf(member).stream().noneMatch(past -> past.from().equals(is.formed()))) {
                    steps.add(Step.on(FORMED, new AddMember(is.groupId(), member, is.formed())));
                }
            }
            return steps;
        }

        private static List<UUID> members(Row row) {
            return row.list(MEMBERS).stream().map(Ids::participant).distinct().toList();
        }
    }

    /** memberships.csv. A person who is a member on the first day already stays one. */
    static final class Memberships implements RowType {

        private static final Column<String> GROUP = required("group", Reading.TEXT).namingOne(Thing.GROUP);
        private static final Column<String> PARTICIPANT = required("participant", Reading.TEXT).namingOne(Thing.PARTICIPANT);
        private static final Column<LocalDate> FROM = required("from", Reading.DAY).happened();
        private static final Column<LocalDate> TO = optional("to", Reading.DAY).happened();
        private static final Column<String> REASON = optional("reason", Reading.TEXT);

        @Override
        public String file() {
            return "memberships.csv";
        }

        @Override
        public List<Column<?>> columns() {
            return List.of(GROUP, PARTICIPANT, FROM, TO, REASON);
        }

        @Override
        public List<Row> inOrder(List<Row> rows) {
            return rows.stream().sorted(Comparator.comparing(row -> row.find(FROM, LocalDate.MIN))).toList();
        }

        @Override
        public @Nullable Named broughtAboutBy(Row row) {
            return Named.of(Thing.GROUP, row.find(GROUP));
        }

        @Override
        public List<Column<?>> unused(Row row) {
            return row.find(TO) == null ? List.of(REASON) : List.of();
        }

        @Override
        public Object lane(Row row) {
            return row.get(GROUP);
        }

        @Override
        public List<Step> steps(Row row, Situation now) {
            var group = groupOf(row, GROUP, now);
            var person = Ids.participant(row.get(PARTICIPANT));
            var from = row.get(FROM);
            var to = row.find(TO);
            RuleViolated.unless(to == null || !to.isBefore(from), "order-of-dates", TO.name());
            var memberships = group.membershipsOf(person);
            var before = memberships.stream().filter(it -> it.from().equals(from)).findFirst()
                    .or(() -> memberships.stream().filter(it -> it.holds(from) && (it.to() == null || it.to().equals(to))).findFirst());
            var steps = new ArrayList<Step>();
            if (before.isEmpty()) {
                steps.add(Step.on(FROM, new AddMember(group.groupId(), person, from)));
            }
            if (to != null) {
                if (before.isPresent() && before.get().to() != null) {
                    Situation.staysAsItIs(to, before.get().to(), TO);
                    Situation.staysAsItIs(row.find(REASON), before.get().reason(), REASON);
                } else {
                    steps.add(Step.on(TO, new EndMembership(group.groupId(), person, row.find(REASON), to)));
                }
            }
            return steps;
        }
    }

    /** projects.csv. */
    static final class Projects implements RowType {

        private static final Column<String> GROUP = required("group", Reading.TEXT).namingOne(Thing.GROUP);
        private static final Column<String> TITLE = required("title", Reading.LINE);
        private static final Column<LocalDate> DESCRIBED_ON = required("described_on", Reading.DAY).happened();
        private static final Column<String> SUMMARY = optional("summary", Reading.TEXT);
        private static final Column<String> LINK = optional("link", Reading.TEXT);
        private static final Column<String> ACTIONS = optional("actions", Reading.TEXT);
        private static final Column<String> EFFECT_US = optional("effect_us", Reading.TEXT);
        private static final Column<String> EFFECT_CITIZEN = optional("effect_citizen", Reading.TEXT);
        private static final Column<String> EFFECT_ORGANISATION = optional("effect_organisation", Reading.TEXT);
        private static final Column<String> IDEA = optional("idea", Reading.TEXT).namingOne(Thing.IDEA);

        @Override
        public String file() {
            return "projects.csv";
        }

        @Override
        public List<Column<?>> columns() {
            return List.of(GROUP, TITLE, DESCRIBED_ON, SUMMARY, LINK, ACTIONS, EFFECT_US, EFFECT_CITIZEN, EFFECT_ORGANISATION, IDEA);
        }

        @Override
        public @Nullable Named about(Row row) {
            return Named.of(Thing.PROJECT, row.find(GROUP));
        }

        @Override
        public @Nullable Mark mark(Row row) {
            return Mark.of(GROUP, row.find(GROUP));
        }

        @Override
        public Object lane(Row row) {
            return row.get(GROUP);
        }

        @Override
        public List<Step> steps(Row row, Situation now) {
            var group = groupOf(row, GROUP, now);
            return group.project() != null ? change(row, group.groupId(), group.project()) : List.of(Step.on(DESCRIBED_ON,
                    new DescribeProject(group.groupId(), row.get(TITLE), row.find(SUMMARY), row.find(LINK), row.find(ACTIONS), row.find(EFFECT_US),
                            row.find(EFFECT_CITIZEN), row.find(EFFECT_ORGANISATION), row.find(IDEA), row.get(DESCRIBED_ON))));
        }

        private static List<Step> change(Row row, UUID group, Project is) {
            Situation.staysAsItIs(row.get(DESCRIBED_ON), is.describedOn(), DESCRIBED_ON);
            Situation.staysAsItIs(row.find(IDEA), is.idea(), IDEA);
            var told = new ReviseProject(group, row.get(TITLE), row.told(SUMMARY, is.summary()), row.told(LINK, is.link()),
                    row.told(ACTIONS, is.actions()), row.told(EFFECT_US, is.effectUs()), row.told(EFFECT_CITIZEN, is.effectCitizen()),
                    row.told(EFFECT_ORGANISATION, is.effectOrganisation()), null, null);
            return told.equals(new ReviseProject(group, is.title(), is.summary(), is.link(), is.actions(), is.effectUs(), is.effectCitizen(),
                    is.effectOrganisation(), null, null)) ? List.of() : List.of(Step.of(told));
        }
    }

    /** goals.csv. */
    static final class Goals implements RowType {

        private static final Column<String> KEY = required("key", Reading.KEY);
        private static final Column<String> GROUP = required("group", Reading.TEXT).namingOne(Thing.GROUP);
        private static final Column<String> TEXT = required("text", Reading.TEXT);
        private static final Column<LocalDate> SET_ON = required("set_on", Reading.DAY).happened();
        private static final Column<LocalDate> DROPPED_ON = optional("dropped_on", Reading.DAY).happened();
        private static final Column<String> DROP_REASON = optional("drop_reason", Reading.TEXT);

        @Override
        public String file() {
            return "goals.csv";
        }

        @Override
        public List<Column<?>> columns() {
            return List.of(KEY, GROUP, TEXT, SET_ON, DROPPED_ON, DROP_REASON);
        }

        @Override
        public @Nullable Named about(Row row) {
            return Named.of(Thing.GOAL, row.find(GROUP), row.find(KEY));
        }

        @Override
        public @Nullable Mark mark(Row row) {
            return Mark.of(KEY, row.find(KEY));
        }

        @Override
        public List<Column<?>> unused(Row row) {
            return row.find(DROPPED_ON) == null ? List.of(DROP_REASON) : List.of();
        }

        @Override
        public Map<String, Column<?>> columnsOfFields() {
            return Map.of("reason", DROP_REASON);
        }

        @Override
        public Object lane(Row row) {
            return row.get(GROUP);
        }

        @Override
        public List<Step> steps(Row row, Situation now) {
            var group = groupOf(row, GROUP, now);
            var id = Ids.goal(row.get(KEY));
            var is = group.goals().get(id);
            var steps = new ArrayList<Step>();
            if (is == null) {
                steps.add(Step.on(SET_ON, new SetGoal(group.groupId(), row.get(KEY), row.get(TEXT), row.get(SET_ON))));
            } else {
                Situation.staysAsItIs(row.get(SET_ON), is.setOn(), SET_ON);
                refine(row, is, new RefineGoal(group.groupId(), id, row.get(TEXT), null), steps);
            }
            if (row.find(DROPPED_ON) != null) {
                if (is != null && is.droppedOn() != null) {
                    Situation.staysAsItIs(row.find(DROPPED_ON), is.droppedOn(), DROPPED_ON);
                    Situation.staysAsItIs(row.find(DROP_REASON), is.dropReason(), DROP_REASON);
                } else {
                    steps.add(Step.on(DROPPED_ON, new DropGoal(group.groupId(), id, row.find(DROP_REASON), row.find(DROPPED_ON))));
                }
            }
            return steps;
        }

        private static void refine(Row row, Goal is, RefineGoal refined, List<Step> steps) {
            if (is.droppedOn() != null) {
                Situation.staysAsItIs(row.get(TEXT), is.text(), TEXT);
            } else if (!row.get(TEXT).equals(is.text())) {
                steps.add(Step.of(refined));
            }
        }
    }
}

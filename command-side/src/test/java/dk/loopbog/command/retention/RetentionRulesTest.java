package dk.loopbog.command.retention;

import static org.assertj.core.api.Assertions.assertThat;

import dk.loopbog.command.participant.ParticipantState;
import dk.loopbog.command.participant.ParticipantState.Period;
import dk.loopbog.command.participant.ParticipantState.Title;
import dk.loopbog.command.programme.ProgrammeState;
import dk.loopbog.events.Ids;
import dk.loopbog.events.settings.Keeping;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RetentionRulesTest {

    private static final Keeping STANDARD = Keeping.of(name -> null);
    private static final ProgrammeState PROGRAMME = new ProgrammeState(Ids.programme("p"), "p", "P", "T", List.of(), day("2018-10-01"), day("2020-10-31"),
            Map.of(), Map.of(), Map.of(), Map.of());

    @Test
    void aPersonIsKeptFiveYearsAfterTheProgramme() {
        assertThat(isDue(null, "2025-10-30")).isFalse();
        assertThat(isDue(null, "2025-10-31")).isTrue();
    }

    @Test
    void orFiveYearsAfterTheyLeft() {
        assertThat(isDue("2019-03-01", "2024-02-29")).isFalse();
        assertThat(isDue("2019-03-01", "2024-03-01")).isTrue();
        assertThat(isDue("2021-01-01", "2025-10-31")).as("whichever comes first").isTrue();
    }

    @Test
    void anAccountIsKeptTwoYearsAfterItsLastLogin() {
        assertThat(RetentionRules.accountIsUnused(day("2020-02-29"), STANDARD, day("2022-02-27"))).isFalse();
        assertThat(RetentionRules.accountIsUnused(day("2020-02-29"), STANDARD, day("2022-02-28"))).isTrue();
        assertThat(RetentionRules.accountIsUnused(null, STANDARD, day("2022-02-28"))).isFalse();
    }

    @Test
    void oneAdministratorStays() {
        assertThat(RetentionRules.withoutTheLastAdministrator(List.of("admin", "chef", "anne"), Set.of("admin", "chef"))).containsExactly("chef", "anne");
        assertThat(RetentionRules.withoutTheLastAdministrator(List.of("chef", "anne"), Set.of("admin", "chef"))).containsExactly("chef", "anne");
        assertThat(RetentionRules.withoutTheLastAdministrator(List.of(), Set.of())).isEmpty();
    }

    @Test
    void theTimesAreSettings() {
        var shorter = Keeping.of(Map.of("LOOPBOG_PEOPLE_KEPT_YEARS", "1", "LOOPBOG_ACCOUNTS_KEPT_MONTHS", " 6 ", "LOOPBOG_DRAFTS_KEPT_MONTHS", "")::get);
        assertThat(shorter).isEqualTo(new Keeping(1, 6, 12, 24, 5));
    }

    private static boolean isDue(@Nullable String left, String today) {
        var person = new ParticipantState(Ids.participant("anna"), "anna", PROGRAMME.programmeId(), Ids.jobcentre("odder"), null, null, false,
                List.of(new Title("mentor", day("2018-10-01"))), List.of(new Period(day("2018-10-01"), left == null ? null : day(left), null)));
        return RetentionRules.personHasBeenKeptLongEnough(person, PROGRAMME, STANDARD, day(today));
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}

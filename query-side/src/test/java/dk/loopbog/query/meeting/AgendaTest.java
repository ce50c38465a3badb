package dk.loopbog.query.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import dk.loopbog.query.meeting.Agenda.Point;
import dk.loopbog.query.page.Wording;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

class AgendaTest {

    private static final Wording SAY = say();

    @Test
    void theSuggestionGoesRoundTheLoop() {
        assertThat(titles(Agenda.suggested(List.of(), List.of(), false, SAY)))
                .containsExactly("Hvad prøvede vi?", "Hvad lærte vi?", "Hvad justerer vi?", "Hvad er næste skridt?");
    }

    @Test
    void feedbackIsTakenUpWhereItWaitsForAnAnswer() {
        assertThat(titles(Agenda.suggested(List.of(), List.of(), true, SAY))).contains("Hvad siger forskerne?");
    }

    @Test
    void unfinishedActionsStandWhereTheyBelong() {
        var points = Agenda.suggested(List.of("Ringe\nførst"), List.of("Spørge til jobønsket"), false, SAY).points();
        assertThat(points.get(0).below()).contains("Det gælder: Ringe først");
        assertThat(points.get(2).below()).contains("Det gælder: Spørge til jobønsket");
    }

    @Test
    void aLineWithADashBelongsToThePointAbove() {
        assertThat(Agenda.written("- Kaffe\n\n Nyt fra os \r\n– Line\n* Ole\n-\nFarvel").points())
                .containsExactly(new Point("Kaffe", List.of()), new Point("Nyt fra os", List.of("Line", "Ole", "-")), new Point("Farvel", List.of()));
    }

    @Test
    void theSuggestionIsReadBackAsItWasWritten() {
        var suggested = Agenda.suggested(List.of("Ringe"), List.of(), true, SAY);
        assertThat(Agenda.written(suggested.text())).isEqualTo(suggested);
    }

    private static List<String> titles(Agenda agenda) {
        return agenda.points().stream().map(Point::title).toList();
    }

    private static Wording say() {
        var texts = new ResourceBundleMessageSource();
        texts.setBasename("texts/messages");
        texts.setDefaultEncoding("UTF-8");
        texts.setAlwaysUseMessageFormat(true);
        return new Wording(texts, Locale.of("da"));
    }
}

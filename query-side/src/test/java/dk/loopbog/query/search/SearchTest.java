package dk.loopbog.query.search;

import static dk.loopbog.query.search.Found.RESEARCHER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.loopbog.events.Ids;
import dk.loopbog.events.Personal;
import dk.loopbog.events.ReportingForm;
import dk.loopbog.events.group.ActionPlanned;
import dk.loopbog.events.group.ActionTried;
import dk.loopbog.events.minutes.MinutesRevised;
import dk.loopbog.events.minutes.MinutesSubmitted;
import dk.loopbog.events.minutes.MinutesText;
import dk.loopbog.query.Story;
import dk.loopbog.query.access.Refused;
import java.text.Normalizer;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTest {

    private static final String WRITTEN = "Vi begyndte samtalen med borgerens jobønske. Troen på jobbet voksede, da <b>Line</b> & Ole spurgte.";

    private final Story story = new Story().programme("2018-10-01", "2020-12-31").jobcentre("silkeborg", "2018-10-01").jobcentre("odder", "2018-10-01")
            .round("al-1", "2018-10-01", "2019-03-31", 3, ReportingForm.MINUTES).round("al-2", "2019-04-01", "2019-09-30", 3, ReportingForm.MINUTES)
            .group("g1", "al-1", "silkeborg", "2018-10-02", null, List.of(), "line")
            .group("g2", "al-2", "odder", "2019-04-02", null, List.of(), "ole")
            .described("g1", Story.titleOnly("Jobønsket først"), "2018-10-05");

    private Story minutes(String group, int number, String on, String... parts) {
        return story.and(new MinutesSubmitted(Ids.minutes(Story.meeting(group, number)), Story.meeting(group, number), Ids.group(group), number,
                Ids.participant("line"), new MinutesText(part(parts, 0), part(parts, 1), part(parts, 2), null, null, null), null, Story.day(on)));
    }

    private static @Nullable Personal part(String[] parts, int at) {
        return at < parts.length ? Story.text(parts[at]) : null;
    }

    private Found found() {
        return new Found(story.models());
    }

    private int total(String words) {
        return found().answer(words, RESEARCHER).total();
    }

    @Test
    void everyWordMustBeThereInWhateverForm() {
        minutes("g1", 1, "2019-01-01", WRITTEN);

        assertThat(total("samtaler borger")).isEqualTo(1);
        assertThat(total("SAMTALERNE JOBOENSKER")).isEqualTo(1);
        assertThat(total("samtale mentor")).isZero();
        assertThat(total("tro jobbet")).isEqualTo(1);
        assertThat(total("jobøn*")).isEqualTo(2);
    }

    @Test
    void aPhraseStandsTogetherAcrossSmallWordsAndNotAcrossParts() {
        minutes("g1", 1, "2019-01-01", "Troen på jobbet kom sent", "Borgeren ringede");

        assertThat(total("\"troen på jobbet\"")).isEqualTo(1);
        assertThat(total("»troen på jobbet«")).isEqualTo(1);
        assertThat(total("\"troen jobbet\"")).isZero();
        assertThat(total("\"jobbet på troen\"")).isZero();
        assertThat(total("\"sent borgeren\"")).isZero();
        assertThat(total("\"kom sent\" borger")).isEqualTo(1);
    }

    @Test
    void smallWordsAreNoHindranceAndCanBeSearchedForAlone() {
        minutes("g1", 1, "2019-01-01", "Troen på jobbet");

        assertThat(total("troen og jobbet")).isEqualTo(1);
        assertThat(total("på")).isEqualTo(1);
    }

    @Test
    void bothNormalFormsFindBoth() {
        minutes("g1", 1, "2019-01-01", Normalizer.normalize("Vi når målet på Ålandsvej", Normalizer.Form.NFD));
        minutes("g1", 2, "2019-01-02", Normalizer.normalize("Vi når målet på Ålandsvej", Normalizer.Form.NFC));

        for (var form : Normalizer.Form.values()) {
            assertThat(total(Normalizer.normalize("\"målet på Ålandsvej\"", form))).as(form.name()).isEqualTo(2);
        }
        assertThat(total("aalandsvej")).isEqualTo(2);
    }

    @Test
    void whatIsFoundIsMarkedAndTheRestIsHarmless() {
        minutes("g1", 1, "2019-01-01", WRITTEN);
        var hit = found().answer("samtaler line", RESEARCHER).hits().getFirst();

        assertThat(hit.excerpts().stream().map(Excerpt::html).toList().toString())
                .contains("<mark>samtalen</mark>", "&lt;b&gt;<mark>Line</mark>&lt;/b&gt; &amp; Ole").doesNotContain("<b>");
        assertThat(hit.title()).isEqualTo("Jobønsket først");
        assertThat(hit.jobcentre()).isEqualTo("silkeborg");
        assertThat(hit.round()).isEqualTo("al-1");
        assertThat(hit.number()).isEqualTo(1);
        var place = "#text:~:text=samtalen%20med%20borgerens%20jobønske.%20Troen".replace("ø", "%C3%B8");
        assertThat(hit.href()).isEqualTo("/indsendelser/" + Ids.minutes(Story.meeting("g1", 1)) + place);
        assertThat(found().answer("samtaler line", Found.FACILITATOR).hits().getFirst().href()).isEqualTo("/grupper/g1/referater/1" + place);
    }

    @Test
    void markedLettersAreThoseOfTheTextInEitherNormalForm() {
        minutes("g1", 1, "2019-01-01", Normalizer.normalize("Det gik på tværs af målet.", Normalizer.Form.NFD));
        var parts = found().answer("tværs", RESEARCHER).hits().getFirst().excerpts().getFirst().parts();

        assertThat(parts.stream().filter(Excerpt.Part::found).map(Excerpt.Part::text)).containsExactly("tværs");
    }

    @Test
    void aTextCanBeReadInWholeWithEveryPlaceMarked() {
        minutes("g1", 1, "2019-01-01", "Første del om samtaler. " + "Fyld. ".repeat(400), "Anden del", "Tredje del, samtalen");
        var text = found().text("minutes:" + Ids.minutes(Story.meeting("g1", 1)), "samtale", RESEARCHER);

        assertThat(found().answer("tredje", RESEARCHER).hits().getFirst().excerpts()).extracting(Excerpt::html).containsExactly("<mark>Tredje</mark> del, samtalen");
        assertThat(text.excerpts()).hasSize(3);
        assertThat(text.excerpts().get(1).html()).isEqualTo("Anden del");
        assertThat(text.excerpts().get(2).html()).isEqualTo("Tredje del, <mark>samtalen</mark>");
        assertThat(text.firstFound()).isZero();
        assertThat(found().text("minutes:" + Ids.minutes(Story.meeting("g1", 1)), "***", RESEARCHER).excerpts()).hasSize(3);
    }

    @Test
    void onlyTheVersionThatStandsIsFound() {
        minutes("g1", 1, "2019-01-01", "Om heste");
        story.and(new MinutesRevised(Ids.minutes(Story.meeting("g1", 1)), Ids.group("g1"), 2, Ids.participant("line"),
                MinutesText.free(Story.text("Om køer")), null, null, Story.day("2019-01-05")));

        assertThat(total("hest")).isZero();
        assertThat(total("køer")).isEqualTo(1);
    }

    @Test
    void whatTheGroupTriedIsFoundWithItsAction() {
        story.and(new ActionPlanned(Ids.group("g1"), Ids.action("a1"), "a1", Story.text("Gå-samtaler ved søen"), null, Story.day("2018-10-10")),
                new ActionTried(Ids.group("g1"), Ids.action("a1"), 1, Story.text("Det regnede"), Story.text("Borgeren talte friere"), Story.day("2018-10-20")));

        assertThat(found().kinds("regn* friere sø*", RESEARCHER)).containsExactly("action");
    }

    @Test
    void theListIsNarrowedByKindJobcentreRoundAndPeriod() {
        minutes("g1", 1, "2019-01-01", "Om mentorer");
        minutes("g2", 1, "2019-05-01", "Om mentorer");
        var found = found();

        assertThat(found.answer(new SearchParameters("mentor", "minutes", null, null, null, null, null), RESEARCHER).total()).isEqualTo(2);
        assertThat(found.answer(new SearchParameters("mentor", "goal", null, null, null, null, null), RESEARCHER).total()).isZero();
        assertThat(found.answer(new SearchParameters("mentor", null, "odder", null, null, null, null), RESEARCHER).total()).isEqualTo(1);
        assertThat(found.answer(new SearchParameters("mentor", null, "nowhere", null, null, null, null), RESEARCHER).total()).isZero();
        assertThat(found.answer(new SearchParameters("mentor", null, null, "al-1", null, null, null), RESEARCHER).total()).isEqualTo(1);
        assertThat(found.answer(new SearchParameters("mentor", null, null, null, "2019-01-02", null, null), RESEARCHER).total()).isEqualTo(1);
        assertThat(found.answer(new SearchParameters("mentor", null, null, null, "2019-01-01", "2019-05-01", null), RESEARCHER).total()).isEqualTo(2);
    }

    @Test
    void equallyGoodTextsComeNewestFirstTwentyAPage() {
        IntStream.rangeClosed(1, 45).forEach(number -> minutes("g1", number, Story.day("2019-01-01").plusDays(number).toString(), "Om mentorer"));
        var found = found();
        var first = found.answer("mentor", RESEARCHER);
        var last = found.answer(new SearchParameters("mentor", null, null, null, null, null, "999"), RESEARCHER);

        assertThat(first.total()).isEqualTo(45);
        assertThat(first.hits()).hasSize(20).extracting(SearchAnswer.Found::number).startsWith(45, 44, 43);
        assertThat(last.page()).isEqualTo(last.pages()).isEqualTo(3);
        assertThat(last.hits()).hasSize(5).extracting(SearchAnswer.Found::number).endsWith(2, 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"***", "\"", "\"\"", "? ! ,", "»«", "*\"*", "\0", "+-&&||"})
    void asksForAWordWhereThereIsNone(String words) {
        assertThatThrownBy(() -> total(words)).isInstanceOfSatisfying(SearchWords.Unusable.class,
                unusable -> assertThat(unusable.trouble()).isEqualTo(SearchWords.Trouble.NO_WORD));
    }

    @ParameterizedTest
    @ValueSource(strings = {"samtale\"", "\"samtale", "sam*tale*", "samtale AND (", "text:samtale", "samtale~2", "[a TO b]", "/samtale/", "a*", "\\", "samtale^9999",
        "\uD800", "{{7*7}}", "%00", "<script>alert(1)</script>", "' OR 1=1 --"})
    void whateverElseIsTypedIsText(String words) {
        minutes("g1", 1, "2019-01-01", WRITTEN);
        try {
            assertThat(found().answer(words, RESEARCHER).total()).isLessThanOrEqualTo(2);
        } catch (SearchWords.Unusable e) {
            assertThat(e.trouble()).isEqualTo(SearchWords.Trouble.NO_WORD);
        }
    }

    @Test
    void tellsWhatIsTooMuch() {
        for (var words : List.of("a".repeat(10_000), "ord ".repeat(120), "a b c d e f g h i j k l m n o p q r s t u v x y z æ ø å 1 2 3 4 5 6")) {
            assertThatThrownBy(() -> total(words)).isInstanceOfSatisfying(SearchWords.Unusable.class,
                    unusable -> assertThat(unusable.trouble()).isEqualTo(SearchWords.Trouble.TOO_LONG));
        }
    }

    @Test
    void refusesChoicesThatAreNone() {
        assertThatThrownBy(() -> new SearchParameters("a", "secret", null, null, null, null, null).question()).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> new SearchParameters("a", null, null, null, "igår", null, null).question()).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> new SearchParameters("a", null, null, null, null, null, "-1").question()).isInstanceOf(Refused.class);
    }

    @Test
    void aRebuildGivesTheSameHits() {
        IntStream.rangeClosed(1, 30).forEach(number -> minutes("g1", number, "2019-01-0" + (number % 9 + 1), "Om mentorer " + "igen ".repeat(number % 4)));
        var found = found();
        var before = found.answer("mentor", RESEARCHER);
        found.rebuild();
        found.rebuild();

        assertThat(found.answer("mentor", RESEARCHER)).isEqualTo(before);
    }

    @Test
    void anErasedTextIsGone() {
        story.and(new MinutesSubmitted(Ids.minutes(Story.meeting("g1", 1)), Story.meeting("g1", 1), Ids.group("g1"), 1, Ids.participant("line"),
                MinutesText.free(new Personal(Ids.participant("line"), null)), null, Story.day("2019-01-01")));
        minutes("g1", 2, "2019-01-02", "Om heste");
        var found = found();

        assertThat(found.answer("hest", RESEARCHER).total()).isEqualTo(1);
        assertThat(found.opens("minutes:" + Ids.minutes(Story.meeting("g1", 1)), RESEARCHER)).isFalse();
        var source = "submissions:" + Ids.minutes(Story.meeting("g1", 2));
        found.index.replace(source, List.of());
        found.index.show();
        assertThat(found.answer("hest", RESEARCHER).total()).isZero();
    }
}

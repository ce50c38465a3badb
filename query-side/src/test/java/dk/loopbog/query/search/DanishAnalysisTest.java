package dk.loopbog.query.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DanishAnalysisTest {

    private final DanishAnalysis analysis = new DanishAnalysis();

    @ParameterizedTest
    @ValueSource(strings = {
        "samtale samtaler samtalen samtalerne samtalens samtalernes Samtale SAMTALEN",
        "borger borgere borgeren borgerens borgerne borgernes",
        "jobønske jobønsker jobønsket jobønskerne jobønskets joboenske JOBØNSKET Joboensket",
        "sagsbehandler sagsbehandlere sagsbehandleren sagsbehandlerne sagsbehandlernes",
        "tro troen troens tror troede troet",
        "jobchance jobchancen jobchancer jobchancerne",
        "aktion aktioner aktionen aktionerne",
        "møde møder mødet møderne mødets moede mødte",
        "prøve prøver prøvede prøvet proevede",
        "ønske ønsker ønskede ønsket oenskede",
        "ændre ændrer ændrede ændret aendrede",
        "lære lærer lærte lært laere",
        "mål målet målene maal Maalene",
        "by byen byer byerne",
        "idé ideen ideer ideerne ide",
        "studie studiet studier studierne",
        "bog bøger bogen bøgerne boeger",
        "barn børn barnet børnene",
        "vejleder vejledere vejlede vejlederen vejlederne",
        "virksomhed virksomheder virksomheden virksomhederne",
        "Sønderborg Soenderborg SØNDERBORG Sønderborgs",
        "på paa PÅ Paa",
        "Århus Aarhus århus",
        "café cafe",
    })
    void formsOfOneWordAreOne(String forms) {
        assertThat(Stream.of(forms.split(" ")).map(this::word)).as(forms).containsOnly(word(forms.split(" ")[0]));
    }

    @ParameterizedTest
    @CsvSource({"møde,mode", "køn,kone", "borg,barn", "mål,mal", "vejlede,vejle", "samtale,samle", "lære,læse", "job,jobønske", "billede,bille", "glæde,gle"})
    void differentWordsStayApart(String one, String other) {
        assertThat(word(one)).isNotEqualTo(word(other));
    }

    @Test
    void bothNormalFormsAreOne() {
        for (var word : List.of("på", "Ålborg", "jobønske", "idé", "læring")) {
            assertThat(word(Normalizer.normalize(word, Normalizer.Form.NFD))).isEqualTo(word(Normalizer.normalize(word, Normalizer.Form.NFC)));
        }
    }

    @Test
    void noWordIsLeftOutAndSignsAreNoWords() {
        assertThat(analysis.words("Troen på, at »borgeren« kan!")).hasSize(5);
        assertThat(analysis.words("*** ?! \"\" … – 👍")).allSatisfy(word -> assertThat(word).isEqualTo("👍"));
    }

    private String word(String text) {
        return assertThat(analysis.words(text)).as(text).hasSize(1).first().actual();
    }
}

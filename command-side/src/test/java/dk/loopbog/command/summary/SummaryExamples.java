package dk.loopbog.command.summary;

import java.util.List;

/** What the query side sets, as JSON. */
public final class SummaryExamples {

    /** Of {@link dk.loopbog.command.workshop.WorkshopExamples#WORKSHOP}, which looks back on a round with one group. */
    public static final String CONTENT = """
            {"workshop":"odder-al1","date":"2026-02-25","place":null,"jobcentre":{"key":"odder","name":"Odder"},
            "back":{"key":"al1","name":"AL 1","from":"2026-01-15","to":"2026-02-28","reporting":"minutes"},"ahead":null,"asOf":"2026-02-25",
            "totals":{"groups":1,"members":3,"descriptions":{"complete":1,"partial":0,"missing":0},"goals":1,
            "actions":{"planned":1,"tried":1,"adjusted":0,"stopped":0},"meetings":{"expected":3,"held":1,"cancelled":0},
            "minutes":{"expected":1,"received":1,"missing":0},"logbookEntries":2,"dataItems":0,
            "feedback":{"given":0,"waiting":1,"answered":0,"medianDays":null}},
            "activity":{"tried":["2026-02-01"],"held":[],"received":["2026-02-03","2026-02-03"]},
            "themes":[{"key":"job","name":"Jobønsket","groups":["Gåture"]}],
            "groups":[{"key":"g","title":"Gåture","jobcentre":"Odder","themes":["Jobønsket"],"members":3,"functions":["sagsbehandler",null],
            "goals":["Hvad sker der på en gåtur?"],"actions":[{"text":"Gå en tur","adjusted":null,"tries":2,"state":"TRIED"}],
            "learned":["Det er lettere at tale, når man går"],
            "counts":{"actions":{"planned":1,"tried":1,"adjusted":0,"stopped":0},"meetings":1,"minutes":1,"logbookEntries":2}}],
            "findings":[{"text":"Gåture giver tillid","themes":[],"passages":2}]}""";

    private SummaryExamples() {
    }

    /** Of a draft without quotes. */
    public static SummaryProofs.Proof proofOf(String content) {
        return new SummaryProofs.Proof(SummaryRules.digestOf(content), content, List.of());
    }

    public static String withPlace(String place) {
        return CONTENT.replace("\"place\":null", "\"place\":\"" + place + "\"");
    }
}

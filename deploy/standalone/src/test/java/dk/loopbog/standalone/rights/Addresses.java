package dk.loopbog.standalone.rights;

import dk.loopbog.events.Ids;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Addresses of the product with ids of the sample in them.
 *
 * <p>A new route with a variable is told here what the variable stands for, by the end of its pattern, in {@link #VALUES}; one that
 * answers nothing without parameters is given some in {@link #PARAMETERS}.
 */
final class Addresses {

    /** What a variable stands for. */
    @FunctionalInterface
    private interface Value {
        String of(Visitor visitor, Reach reach);
    }

    private static final String UNKNOWN_KEY = "findes-ikke";
    private static final UUID UNKNOWN_ID = Ids.named("test", UNKNOWN_KEY);
    private static final Pattern VARIABLE = Pattern.compile("\\{[^}]*}");

    /** By the end of a route's pattern, up to the variable and with it; the longest one holds. */
    private static final Map<String, Value> VALUES = new LinkedHashMap<>();

    static {
        VALUES.put("/runder/{key}", fixed(TwoJobcentres.ROUND));
        VALUES.put("/rounds/{key}", fixed(TwoJobcentres.ROUND));
        VALUES.put("/overblik/{round}", fixed(TwoJobcentres.ROUND));
        VALUES.put("/dataregister/{figure}", fixed("survey"));
        VALUES.put("/dataregister/ret/{id}", id(TwoJobcentres::data));
        VALUES.put("/data/{id}", id(TwoJobcentres::data));
        VALUES.put("/filer/{submission}", id(TwoJobcentres::data));
        VALUES.put("/filer/{submission}/{version}", fixed("1"));
        VALUES.put("/kalender/{secret}", fixed("gaettet"));
        VALUES.put("/sletning/{number}", fixed("0000-0000-0000-0000"));
        VALUES.put("/grupper/{key}", key(Place::group));
        VALUES.put("/groups/{key}", key(Place::group));
        VALUES.put("/delt/{key}", key(Place::group));
        VALUES.put("/score/{id}", id(TwoJobcentres::sheet));
        VALUES.put("/fund/{id}", id(TwoJobcentres::finding));
        VALUES.put("/samtykker/{program}", fixed(TwoJobcentres.PROGRAMME));
        VALUES.put("/samtykker/{program}/{purpose}", fixed("research"));
        VALUES.put("/naeste-runde/{round}", fixed(TwoJobcentres.ROUND));
        VALUES.put("/naeste-runde/{round}/{jobcentre}", key(Place::jobcentre));
        VALUES.put("/jobcenter/{key}", key(Place::jobcentre));
        VALUES.put("/workshops/{key}", key(place -> place == Place.AWAY ? "w-away" : "w-own"));
        VALUES.put("/medlemmer/{person}", person());
        VALUES.put("/deltagere/{person}", person());
        VALUES.put("/erasures/{participantId}", (visitor, reach) -> "" + (reach == Reach.UNKNOWN ? UNKNOWN_ID
                : Ids.participant(TwoJobcentres.person(visitor, reach))));
        VALUES.put("/konti/{account}", (visitor, reach) -> reach == Reach.UNKNOWN ? UNKNOWN_KEY : visitor.account());
        VALUES.put("/haendelser/{id}", (visitor, reach) -> "" + (reach == Reach.UNKNOWN ? UNKNOWN_ID : Ids.group(reach.place().group())));
        VALUES.put("/aktioner/{action}", key(place -> "action-" + place.word()));
        VALUES.put("/aktioner/{action}/{way}", fixed("justering"));
        VALUES.put("/maal/{goal}", key(place -> "goal-" + place.word()));
        VALUES.put("/maal/{goal}/{way}", fixed("praecisering"));
        VALUES.put("/moeder/{number}", (visitor, reach) -> "3");
        VALUES.put("/moeder/{number}/{way}", fixed("holdt"));
        VALUES.put("/referater/{number}", (visitor, reach) -> reach == Reach.UNKNOWN ? "99" : "" + TwoJobcentres.meeting(visitor, reach));
        VALUES.put("/indsendelser/{id}", (visitor, reach) -> reach == Reach.UNKNOWN ? "" + UNKNOWN_ID : "" + TwoJobcentres.logbook(
                TwoJobcentres.person(visitor, reach)));
        VALUES.put("/feedback/{id}", (visitor, reach) -> "" + (reach == Reach.UNKNOWN ? UNKNOWN_ID : reach == Reach.MINE && visitor.takesPart()
                ? TwoJobcentres.feedback(reach.place().word(), visitor.person()) : TwoJobcentres.feedback(reach.place().word(), "minutes")));
        VALUES.put("/soeg/tekst/{id}", (visitor, reach) -> "logbook:" + (reach == Reach.UNKNOWN ? UNKNOWN_ID
                : TwoJobcentres.logbook(TwoJobcentres.person(visitor, reach))));
    }

    /** Parameters that name a thing, with one of another jobcentre. */
    static final Map<String, String> FOREIGN = Map.of("jobcentre", Place.AWAY.jobcentre(), "jobcenter", Place.AWAY.jobcentre(), "group", Place.AWAY.group(),
            "gruppe", Place.AWAY.group(), "workshop", "w-away", "participant", Place.AWAY.somebody(), "deltager", Place.AWAY.somebody());

    /** What is added to a route that answers nothing without it. */
    private static final Map<String, String> PARAMETERS = Map.of("/soeg", "?q=Kanarie", "/api/search", "?q=Kanarie", "/soeg/tekst/{id}", "?q=Kanarie",
            "/workshops/{key}/resume/citater", "?til=overview");

    private Addresses() {
    }

    /** The address of a route, or null where nobody has said what its variables stand for. */
    static @Nullable String of(String pattern, Visitor visitor, Reach reach) {
        var address = new StringBuilder();
        var variables = VARIABLE.matcher(pattern);
        while (variables.find()) {
            var value = value(pattern.substring(0, variables.end()));
            if (value == null) {
                return null;
            }
            variables.appendReplacement(address, value.of(visitor, reach));
        }
        variables.appendTail(address);
        return address + PARAMETERS.getOrDefault(pattern, "");
    }

    private static @Nullable Value value(String start) {
        return VALUES.entrySet().stream().filter(entry -> start.endsWith(entry.getKey()))
                .max(Comparator.comparingInt(entry -> entry.getKey().length())).map(Map.Entry::getValue).orElse(null);
    }

    private static Value fixed(String value) {
        return (visitor, reach) -> value;
    }

    private static Value key(Function<Place, String> key) {
        return (visitor, reach) -> reach == Reach.UNKNOWN ? UNKNOWN_KEY : key.apply(reach.place());
    }

    private static Value id(Function<Place, UUID> id) {
        return (visitor, reach) -> "" + (reach == Reach.UNKNOWN ? UNKNOWN_ID : id.apply(reach.place()));
    }

    private static Value person() {
        return (visitor, reach) -> reach == Reach.UNKNOWN ? UNKNOWN_KEY : TwoJobcentres.person(visitor, reach);
    }
}

package dk.loopbog.command.consent;

import dk.loopbog.events.consent.ConsentEvent;
import dk.loopbog.events.consent.ConsentGiven;
import dk.loopbog.events.consent.ConsentPurpose;
import dk.loopbog.events.consent.ConsentWithdrawn;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the rules need to know of one person's consent.
 *
 * @param holding for each purpose that the person agrees to now, what was agreed to
 * @param lastOn  for each purpose ever spoken of, the day of the last word
 */
public record ConsentState(Map<ConsentPurpose, Integer> holding, Map<ConsentPurpose, LocalDate> lastOn) {

    public static ConsentState after(@Nullable ConsentState before, ConsentEvent event) {
        var holding = new HashMap<>(before == null ? Map.<ConsentPurpose, Integer>of() : before.holding);
        var lastOn = new HashMap<>(before == null ? Map.<ConsentPurpose, LocalDate>of() : before.lastOn);
        switch (event) {
            case ConsentGiven e -> {
                holding.put(e.purpose(), e.version());
                lastOn.put(e.purpose(), e.happenedOn());
            }
            case ConsentWithdrawn e -> {
                holding.remove(e.purpose());
                lastOn.put(e.purpose(), e.happenedOn());
            }
        }
        return new ConsentState(Map.copyOf(holding), Map.copyOf(lastOn));
    }

    public boolean holds(ConsentPurpose purpose) {
        return holding.containsKey(purpose);
    }

    boolean holds(ConsentPurpose purpose, int version) {
        return Integer.valueOf(version).equals(holding.get(purpose));
    }
}

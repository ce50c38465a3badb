package dk.loopbog.query.projection;

import static java.util.stream.Collectors.toMap;

import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;

/** Where documents end with this process, and no other node follows the log for them: tokens need live no longer. */
final class OwnTokens implements ViewTokens {

    private final TokenStore store = new InMemoryTokenStore();
    private final Set<String> built = ConcurrentHashMap.newKeySet();

    @Override
    public TokenStore store() {
        return store;
    }

    @Override
    public OptionalLong position(String view) {
        return built.contains(view) ? store.fetchToken(view, 0).position() : OptionalLong.empty();
    }

    @Override
    public Map<String, Long> positions() {
        return built.stream().collect(toMap(Function.identity(), view -> position(view).orElseThrow()));
    }

    @Override
    public void seize(String view) {
        // there is nobody to take it from
    }

    @Override
    public void reset(String view, long position) {
        store.storeToken(new GlobalSequenceTrackingToken(position), view, 0);
        built.add(view);
    }

    @Override
    public void freeWhatIsClaimedAhead() {
        // nothing is claimed
    }
}

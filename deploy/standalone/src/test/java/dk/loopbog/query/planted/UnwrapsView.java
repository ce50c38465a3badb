package dk.loopbog.query.planted;

import dk.loopbog.events.Personal;
import org.jspecify.annotations.Nullable;

final class UnwrapsView {

    @Nullable String title(Personal title) {
        return title.text();
    }
}

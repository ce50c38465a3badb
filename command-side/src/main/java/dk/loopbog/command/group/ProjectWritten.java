package dk.loopbog.command.group;

import dk.loopbog.events.Personal;
import dk.loopbog.events.group.ProjectText;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A command that carries the whole description of a project. */
interface ProjectWritten {

    String title();

    @Nullable String summary();

    @Nullable String link();

    @Nullable String actions();

    @Nullable String effectUs();

    @Nullable String effectCitizen();

    @Nullable String effectOrganisation();

    default ProjectText textBy(UUID author) {
        return new ProjectText(new Personal(author, title()), Personal.orNull(author, summary()), Personal.orNull(author, link()),
                Personal.orNull(author, actions()), Personal.orNull(author, effectUs()), Personal.orNull(author, effectCitizen()),
                Personal.orNull(author, effectOrganisation()));
    }
}

package dk.loopbog.command.programme;

import dk.loopbog.command.Command;
import dk.loopbog.events.Ids;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

public sealed interface ProgrammeCommand extends Command {

    @TargetAggregateIdentifier
    UUID programmeId();

    record StartProgramme(String key, String title, String topic, List<String> questions, LocalDate starts, LocalDate ends,
                          @Nullable LocalDate happenedOn) implements ProgrammeCommand {

        public StartProgramme {
            questions = Command.orNone(questions);
        }

        @Override
        public UUID programmeId() {
            return Ids.programme(key);
        }
    }

    record ReviseProgramme(UUID programmeId, String title, String topic, List<String> questions, LocalDate starts, LocalDate ends,
                           @Nullable LocalDate happenedOn) implements ProgrammeCommand {

        public ReviseProgramme {
            questions = Command.orNone(questions);
        }
    }

    /**
     * @param theme  key of the new theme
     * @param parent key of the theme that it belongs under
     */
    record AddTheme(UUID programmeId, String theme, String name, @Nullable String parent, @Nullable LocalDate happenedOn)
            implements ProgrammeCommand {
    }

    record ReviseTheme(UUID programmeId, String theme, String name, @Nullable String parent, @Nullable LocalDate happenedOn)
            implements ProgrammeCommand {
    }

    /**
     * @param idea   key of the new idea
     * @param themes keys of the themes that it goes with
     */
    record AddIdea(UUID programmeId, String idea, String title, @Nullable String summary, @Nullable String link, @Nullable String goal,
                   @Nullable String actions, @Nullable String effectUs, @Nullable String effectCitizen, @Nullable String effectOrganisation,
                   List<String> themes, @Nullable LocalDate happenedOn) implements ProgrammeCommand, IdeaWritten {

        public AddIdea {
            themes = Command.orNone(themes);
        }
    }

    record ReviseIdea(UUID programmeId, String idea, String title, @Nullable String summary, @Nullable String link, @Nullable String goal,
                      @Nullable String actions, @Nullable String effectUs, @Nullable String effectCitizen, @Nullable String effectOrganisation,
                      List<String> themes, @Nullable LocalDate happenedOn) implements ProgrammeCommand, IdeaWritten {

        public ReviseIdea {
            themes = Command.orNone(themes);
        }
    }

    /**
     * @param title    local job title; case and surrounding blanks do not matter
     * @param function its common function: sagsbehandler, mentor, virksomhedskonsulent, faglig koordinator, leder,
     *                 uddannelsesvejleder, or any other name
     */
    record MapJobFunction(UUID programmeId, String title, String function, @Nullable LocalDate happenedOn) implements ProgrammeCommand {
    }

    /** @param figure dotted name, for example {@code data-register.CENTRE.count} */
    record EnterPublishedFigure(UUID programmeId, String figure, BigDecimal value, @Nullable LocalDate happenedOn) implements ProgrammeCommand {
    }
}

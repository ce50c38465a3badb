package dk.loopbog.command.minutes;

import dk.loopbog.command.Actor;
import dk.loopbog.command.AttachedFile;
import dk.loopbog.command.HandsInFile;
import dk.loopbog.events.Ids;
import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** The texts are free text, or the four fields of the template, or both. */
public sealed interface MinutesCommand extends HandsInFile {

    @TargetAggregateIdentifier
    UUID minutesId();

    UUID author();

    @Nullable String free();

    @Nullable String tried();

    @Nullable String learned();

    @Nullable String adjust();

    @Nullable String next();

    @Nullable Integer pages();

    @Override
    default UUID fileIsOf(Actor actor) {
        return author();
    }

    /** @param author a participant of the group's jobcentre */
    record SubmitMinutes(UUID groupId, int meetingNumber, UUID author, @Nullable String free, @Nullable String tried, @Nullable String learned,
                         @Nullable String adjust, @Nullable String next, @Nullable AttachedFile attachment, @Nullable Integer pages,
                         @Nullable LocalDate happenedOn) implements MinutesCommand {

        @Override
        public UUID minutesId() {
            return Ids.minutes(Ids.meeting(groupId, meetingNumber));
        }

        @Override
        public SubmitMinutes with(AttachedFile file, @Nullable Integer pagesOfFile) {
            return new SubmitMinutes(groupId, meetingNumber, author, free, tried, learned, adjust, next, file, pages == null ? pagesOfFile : pages,
                    happenedOn);
        }
    }

    /**
     * Says everything anew, but for the file: none leaves the one that is there.
     *
     * @param expectedVersion the version that the author had before them; null: whichever there is
     */
    record ReviseMinutes(UUID minutesId, @Nullable Integer expectedVersion, UUID author, @Nullable String free, @Nullable String tried,
                         @Nullable String learned, @Nullable String adjust, @Nullable String next, @Nullable AttachedFile attachment,
                         @Nullable Integer pages, @Nullable String reason, @Nullable LocalDate happenedOn) implements MinutesCommand {

        @Override
        public ReviseMinutes with(AttachedFile file, @Nullable Integer pagesOfFile) {
            return new ReviseMinutes(minutesId, expectedVersion, author, free, tried, learned, adjust, next, file,
                    pages == null ? pagesOfFile : pages, reason, happenedOn);
        }
    }
}

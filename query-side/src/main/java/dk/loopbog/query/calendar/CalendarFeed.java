package dk.loopbog.query.calendar;

import dk.loopbog.events.Ids;
import dk.loopbog.query.access.Reads;
import dk.loopbog.query.access.Refused;
import dk.loopbog.query.access.Right;
import dk.loopbog.query.access.Role;
import dk.loopbog.query.access.Viewer;
import dk.loopbog.query.group.GroupsOf;
import dk.loopbog.query.group.GroupsView;
import dk.loopbog.query.group.JobcentreGroupsView;
import dk.loopbog.query.group.OwnGroups;
import dk.loopbog.query.jobcentre.JobcentreVisibility;
import dk.loopbog.query.jobcentre.JobcentresView;
import dk.loopbog.query.page.PublicAddress;
import dk.loopbog.query.page.Wording;
import dk.loopbog.query.participant.ParticipantsView;
import dk.loopbog.query.settings.KeptSettings;
import dk.loopbog.query.view.ReadModels;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * All meetings of the owner's groups, for calendar programs, which cannot log in: whoever has the address reads it, and learns when and
 * where a group meets and nothing else. What it shows follows the rights that the account has now.
 */
@Controller
@Reads(Right.EVERYBODY)
class CalendarFeed {

    private static final Duration FRESH = Duration.ofMinutes(15);

    private final KeptSettings settings;
    private final OwnGroups own;
    private final ReadModels models;
    private final PublicAddress publicAddress;

    CalendarFeed(KeptSettings settings, OwnGroups own, ReadModels models, PublicAddress publicAddress) {
        this.settings = settings;
        this.own = own;
        this.models = models;
        this.publicAddress = publicAddress;
    }

    @GetMapping("/kalender/{secret}.ics")
    ResponseEntity<byte[]> feed(@PathVariable String secret, @ModelAttribute("say") Wording say, HttpServletRequest request) {
        var owner = settings.ownerOfCalendar(secret).orElseThrow(() -> Refused.unknown("calendar"));
        var address = publicAddress.seenFrom(request);
        var events = Stream.concat(asMember(owner, address, say), asCoordinator(owner, address, say)).distinct()
                .sorted(Comparator.comparing(CalendarFile.Event::day).thenComparing(CalendarFile.Event::id)).toList();
        return ResponseEntity.ok().contentType(CalendarPage.CALENDAR).cacheControl(CacheControl.maxAge(FRESH).cachePrivate())
                .header("X-Robots-Tag", "noindex").header("Referrer-Policy", "no-referrer").body(CalendarFile.of(say.text("calendar.name"), events));
    }

    /** Those that fall into the time in which the owner was in the group and took part at all. */
    private Stream<CalendarFile.Event> asMember(Viewer owner, String address, Wording say) {
        var person = owner.participant() == null || !owner.isAny(Role.PARTICIPANT, Role.LEADER) ? null
                : models.of(new ParticipantsView()).find(owner.participant()).orElse(null);
        return person == null ? Stream.empty() : own.of(owner).stream().filter(group -> sees(owner, group.jobcentreId()))
                .flatMap(group -> MeetingEvents.of(group, day -> person.presentOn(day) && group.memberships().stream()
                        .anyMatch(member -> member.participantId().equals(person.id()) && member.holds(day)), address, say));
    }

    private Stream<CalendarFile.Event> asCoordinator(Viewer owner, String address, Wording say) {
        return Optional.ofNullable(owner.jobcentre()).map(Ids::jobcentre).flatMap(models.of(new JobcentresView())::find).stream()
                .filter(jobcentre -> JobcentreVisibility.coordinates(owner, jobcentre))
                .flatMap(jobcentre -> models.of(new JobcentreGroupsView()).find(jobcentre.id()).stream()).map(GroupsOf::groupIds)
                .flatMap(groups -> models.of(new GroupsView()).find(groups).stream()).filter(group -> group.dissolved() == null)
                .flatMap(group -> MeetingEvents.of(group, day -> true, address, say));
    }

    private boolean sees(Viewer owner, UUID jobcentre) {
        return models.of(new JobcentresView()).find(jobcentre).filter(place -> JobcentreVisibility.sees(owner, place)).isPresent();
    }
}

package dk.loopbog.query.calendar;

import dk.loopbog.query.access.Reads;
import dk.loopbog.query.access.Refused;
import dk.loopbog.query.access.Right;
import dk.loopbog.query.access.Viewer;
import dk.loopbog.query.group.SeenGroups;
import dk.loopbog.query.page.PublicAddress;
import dk.loopbog.query.page.Wording;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** One meeting to put into a calendar. */
@Controller
@Reads(Right.EVERY_ROLE)
class CalendarPage {

    static final MediaType CALENDAR = MediaType.parseMediaType("text/calendar;charset=UTF-8");

    private final SeenGroups groups;
    private final PublicAddress address;

    CalendarPage(SeenGroups groups, PublicAddress address) {
        this.groups = groups;
        this.address = address;
    }

    @GetMapping("/grupper/{key}/moeder/{number}/kalender.ics")
    ResponseEntity<byte[]> meeting(@PathVariable String key, @PathVariable int number, Viewer viewer, @ModelAttribute("say") Wording say,
                                   HttpServletRequest request) {
        var group = groups.named(key, viewer).group();
        var meeting = group.meetings().stream().filter(each -> each.number() == number).findFirst().orElseThrow(() -> Refused.unknown("meeting"));
        var file = CalendarFile.of(null, List.of(MeetingEvents.of(group, meeting, address.seenFrom(request), say)));
        return ResponseEntity.ok().contentType(CALENDAR).header(HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(key + "-" + number + ".ics").build().toString()).body(file);
    }
}

package dk.loopbog.query.calendar;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Parameter;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.component.Daylight;
import net.fortuna.ical4j.model.component.Observance;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RRule;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.TzName;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.jspecify.annotations.Nullable;

/** Meetings as an iCalendar object (RFC 5545). The same meetings give the same bytes. */
final class CalendarFile {

    /** Nobody says when a meeting ends. */
    static final Duration LENGTH = Duration.ofMinutes(90);

    private static final String DENMARK = "Europe/Copenhagen";
    private static final Duration REFRESH = Duration.ofHours(4);
    private static final int LONGEST_LINE_OCTETS = 75;
    private static final String PRODUCT = "-//Loopbog//Loopbog//DA";

    /**
     * One meeting.
     *
     * @param sequence grows with each change of the plan
     * @param start    Danish time; null for one that has no hour and so takes the day
     * @param changed  when the plan was last changed
     */
    record Event(UUID id, int sequence, String summary, LocalDate day, @Nullable LocalTime start, @Nullable String place, URI page,
                 boolean cancelled, Instant changed) {
    }

    private CalendarFile() {
    }

    /** @param name how calendars call it, or null for meetings that are put into a calendar one by one */
    static byte[] of(@Nullable String name, List<Event> events) {
        var calendar = new Calendar();
        calendar.add(new ProdId(PRODUCT));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableMethod.PUBLISH);
        if (name != null) {
            calendar.add(new XProperty("X-WR-CALNAME", name));
            calendar.add(new RefreshInterval(new ParameterList(List.<Parameter>of(Value.DURATION)), REFRESH));
            calendar.add(new XProperty("X-PUBLISHED-TTL", REFRESH.toString())); // as Outlook calls it
        }
        calendar.add(denmark());
        events.forEach(event -> calendar.add(component(event)));
        var unfolded = new StringWriter();
        try {
            new CalendarOutputter(false, Integer.MAX_VALUE).output(calendar, unfolded);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return folded(unfolded.toString()).getBytes(StandardCharsets.UTF_8);
    }

    private static VEvent component(Event event) {
        var component = new VEvent(false); // true would stamp it with the machine's time
        component.add(new Uid(event.id() + "@loopbog"));
        component.add(new DtStamp(event.changed()));
        component.add(new LastModified(event.changed()));
        component.add(new Sequence(event.sequence()));
        if (event.start() == null) {
            component.add(new DtStart<>(event.day()));
        } else {
            var start = event.day().atTime(event.start()).atZone(ZoneId.of(DENMARK));
            component.add(new DtStart<>(start));
            component.add(new DtEnd<>(start.plus(LENGTH)));
        }
        component.add(new Summary(event.summary()));
        if (event.place() != null) {
            component.add(new Location(event.place()));
        }
        component.add(new Url(event.page()));
        component.add(event.cancelled() ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED);
        return component;
    }

    /** The rules of the Union, which hold in Denmark since 1996: no meeting is older. */
    private static VTimeZone denmark() {
        var zone = new VTimeZone();
        zone.add(new TzId(DENMARK));
        zone.add(observance(new Daylight(), "CEST", LocalDateTime.of(1996, 3, 31, 2, 0), 1, 2, 3));
        zone.add(observance(new Standard(), "CET", LocalDateTime.of(1996, 10, 27, 3, 0), 2, 1, 10));
        return zone;
    }

    private static Observance observance(Observance observance, String name, LocalDateTime first, int hoursBefore, int hoursAfter, int month) {
        observance.add(new TzName(name));
        observance.add(new DtStart<>(first));
        observance.add(new TzOffsetFrom(ZoneOffset.ofHours(hoursBefore)));
        observance.add(new TzOffsetTo(ZoneOffset.ofHours(hoursAfter)));
        observance.add(new RRule<>("FREQ=YEARLY;BYMONTH=" + month + ";BYDAY=-1SU"));
        return observance;
    }

    /** The library counts letters where the format counts octets, and would part an emoji. */
    private static String folded(String text) {
        var folded = new StringBuilder(text.length() + text.length() / LONGEST_LINE_OCTETS);
        text.lines().forEach(line -> {
            var octets = 0;
            for (var letter : line.codePoints().toArray()) {
                var length = Character.toString(letter).getBytes(StandardCharsets.UTF_8).length;
                if (octets + length > LONGEST_LINE_OCTETS) {
                    folded.append("\r\n ");
                    octets = 1;
                }
                folded.appendCodePoint(letter);
                octets += length;
            }
            folded.append("\r\n");
        });
        return folded.toString();
    }
}

package dk.loopbog.query.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.Observance;
import biweekly.component.VEvent;
import biweekly.util.ByDay;
import dk.loopbog.query.api.Days;
import dk.loopbog.query.calendar.CalendarFile.Event;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files as another library reads them. */
class CalendarFileTest {

    private static final UUID ID = UUID.fromString("43ed39f1-92f8-5990-b5ff-6b1ffb43559d");
    private static final Instant CHANGED = Instant.parse("2026-03-02T08:15:00Z");

    @ParameterizedTest
    @CsvSource({
            "2026-01-15, 2026-01-15T12:00:00Z",
            "2026-07-01, 2026-07-01T11:00:00Z",
            "2026-03-28, 2026-03-28T12:00:00Z",
            "2026-03-30, 2026-03-30T11:00:00Z",
            "2026-10-24, 2026-10-24T11:00:00Z",
            "2026-10-26, 2026-10-26T12:00:00Z",
            "2031-06-01, 2031-06-01T11:00:00Z"})
    void oneInTheAfternoonIsThatInDenmarkInSummerAndWinter(LocalDate day, Instant begins) {
        var event = read(event(day, LocalTime.of(13, 0), "Møde", null, 0, false));
        assertThat(event.getDateStart().getValue().toInstant()).isEqualTo(begins);
        assertThat(event.getDateEnd().getValue().toInstant()).isEqualTo(begins.plus(CalendarFile.LENGTH));
    }

    @Test
    void theFileBringsItsOwnTimeZone() {
        var zones = parse(event(LocalDate.of(2026, 7, 1), LocalTime.NOON, "Møde", null, 0, false)).getTimezoneInfo();
        assertThat(zones.getComponents()).singleElement().satisfies(zone -> {
            assertThat(zone.getTimezoneId().getValue()).isEqualTo("Europe/Copenhagen");
            assertThat(zone.getDaylightSavingsTime()).singleElement()
                    .satisfies(summer -> assertThat(summer.getTimezoneOffsetTo().getValue().toString()).isEqualTo("+0200"));
        });
    }

    /** To the second, by Java's own rules: calendar libraries differ about the hours right after the change. */
    @Test
    void summerTimeBeginsAndEndsWhenItDoesInDenmark() {
        var zone = parse(event(LocalDate.of(2026, 7, 1), LocalTime.NOON, "Møde", null, 0, false)).getTimezoneInfo().getComponents().iterator().next();
        for (var year = 2018; year < 2040; year++) {
            assertThat(List.of(change(zone.getDaylightSavingsTime().getFirst(), year), change(zone.getStandardTimes().getFirst(), year)))
                    .as("in %s", year).containsExactly(denmarkAfter(LocalDate.of(year, 1, 1)), denmarkAfter(LocalDate.of(year, 7, 1)));
        }
    }

    private static ZoneOffsetTransition denmarkAfter(LocalDate day) {
        return Days.DENMARK.getRules().nextTransition(day.atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    private static ZoneOffsetTransition change(Observance observance, int year) {
        var rule = observance.getRecurrenceRule().getValue();
        assertThat(rule.getByDay()).containsExactly(new ByDay(-1, biweekly.util.DayOfWeek.SUNDAY));
        var day = LocalDate.of(year, rule.getByMonth().getFirst(), 31).with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY));
        return ZoneOffsetTransition.of(day.atTime(observance.getDateStart().getValue().getRawComponents().getHour(), 0),
                ZoneOffset.of(observance.getTimezoneOffsetFrom().getValue().toString()), ZoneOffset.of(observance.getTimezoneOffsetTo().getValue().toString()));
    }

    @Test
    void aMeetingWithoutAnHourTakesTheDay() {
        var event = read(event(LocalDate.of(2026, 7, 1), null, "Møde", null, 0, false));
        assertThat(event.getDateStart().getValue().hasTime()).isFalse();
        assertThat(event.getDateStart().getValue().getRawComponents().getDate()).isEqualTo(1);
        assertThat(event.getDateEnd()).isNull();
    }

    @Test
    void aMoveKeepsTheIdAndRaisesTheSequence() {
        var before = read(event(LocalDate.of(2026, 7, 1), LocalTime.NOON, "Møde", null, 0, false));
        var after = read(event(LocalDate.of(2026, 7, 8), LocalTime.NOON, "Møde", null, 1, false));
        assertThat(after.getUid().getValue()).isEqualTo(before.getUid().getValue()).isEqualTo(ID + "@loopbog");
        assertThat(after.getSequence().getValue()).isEqualTo(1);
        assertThat(after.getLastModified().getValue().toInstant()).isEqualTo(CHANGED);
        assertThat(after.getStatus().isConfirmed()).isTrue();
    }

    @Test
    void aCancelledMeetingSaysSo() {
        assertThat(read(event(LocalDate.of(2026, 7, 1), LocalTime.NOON, "Møde", null, 2, true)).getStatus().isCancelled()).isTrue();
    }

    @Test
    void textsComeThroughWhole() {
        var title = "Møde 1: »Jobønsket, først«; og så \\ " + "😀".repeat(40) + " æøå\nnæste linje";
        var event = read(event(LocalDate.of(2026, 7, 1), LocalTime.NOON, title, "Lokale 2.14; bag køkkenet", 0, false));
        assertThat(event.getSummary().getValue()).isEqualTo(title);
        assertThat(event.getLocation().getValue()).isEqualTo("Lokale 2.14; bag køkkenet");
    }

    @Test
    void linesEndAndAreFoldedAsTheFormatAsks() {
        var file = CalendarFile.of("Mine møder", List.of(event(LocalDate.of(2026, 7, 1), LocalTime.NOON, "æ".repeat(50) + "😀".repeat(30), null, 0, false)));
        var text = new String(file, StandardCharsets.UTF_8);
        assertThat(text.replace("\r\n", "")).doesNotContain("\r", "\n");
        assertThat(text.split("\r\n")).allSatisfy(line -> assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75));
    }

    /** Outlook refuses a file without method, stamp or id; Google Calendar reads a time by its zone's name. */
    @Test
    void saysAllThatOutlookAndGoogleCalendarAskFor() {
        var file = new String(CalendarFile.of(null, List.of(event(LocalDate.of(2026, 7, 1), LocalTime.NOON, "Møde på æøå", null, 3, true))),
                StandardCharsets.UTF_8);
        assertThat(file).startsWith("BEGIN:VCALENDAR\r\nPRODID:-//Loopbog//Loopbog//DA\r\nVERSION:2.0\r\nMETHOD:PUBLISH\r\nBEGIN:VTIMEZONE\r\n")
                .endsWith("END:VEVENT\r\nEND:VCALENDAR\r\n");
        assertThat(file.substring(file.indexOf("BEGIN:VEVENT"))).contains("UID:" + ID + "@loopbog\r\n", "DTSTAMP:20260302T081500Z\r\n", "SEQUENCE:3\r\n",
                "DTSTART;TZID=Europe/Copenhagen:20260701T120000\r\n", "SUMMARY:Møde på æøå\r\n", "STATUS:CANCELLED\r\n");
    }

    @Test
    void theSameMeetingsGiveTheSameBytes() {
        var events = List.of(event(LocalDate.of(2026, 7, 1), LocalTime.NOON, "Møde", null, 0, false));
        assertThat(CalendarFile.of("Mine møder", events)).isEqualTo(CalendarFile.of("Mine møder", events));
    }

    @Test
    void calendarsAreToldHowOftenToLook() {
        var text = new String(CalendarFile.of("Mine møder", List.of(event(LocalDate.of(2026, 7, 1), null, "Møde", null, 0, false))), StandardCharsets.UTF_8);
        assertThat(text).contains("REFRESH-INTERVAL;VALUE=DURATION:" + Duration.ofHours(4), "X-PUBLISHED-TTL:PT4H", "X-WR-CALNAME:Mine møder");
        assertThat(Biweekly.parse(text).first().validate(ICalVersion.V2_0).isEmpty()).isTrue();
    }

    private static Event event(LocalDate day, @Nullable LocalTime start, String summary, @Nullable String place, int sequence, boolean cancelled) {
        return new Event(ID, sequence, summary, day, start, place, URI.create("https://loopbog.example/grupper/g/moeder/1"), cancelled, CHANGED);
    }

    private static VEvent read(Event event) {
        return parse(event).getEvents().getFirst();
    }

    private static ICalendar parse(Event event) {
        return Biweekly.parse(new String(CalendarFile.of(null, List.of(event)), StandardCharsets.UTF_8)).first();
    }
}

package dk.loopbog.query.reminder;

import dk.loopbog.events.Personal;
import dk.loopbog.query.api.Days;
import dk.loopbog.query.erasure.ErasuresView;
import dk.loopbog.query.group.GroupDocument;
import dk.loopbog.query.group.GroupsOf;
import dk.loopbog.query.group.GroupsView;
import dk.loopbog.query.jobcentre.JobcentreVisibility;
import dk.loopbog.query.jobcentre.JobcentresView;
import dk.loopbog.query.participant.ParticipantDocument;
import dk.loopbog.query.participant.ParticipantsView;
import dk.loopbog.query.projection.Projections;
import dk.loopbog.query.round.RoundGroupsView;
import dk.loopbog.query.round.RoundsView;
import dk.loopbog.query.settings.KeptSettings;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.thymeleaf.ITemplateEngine;

/** Writes to those who are due, on working days, and tries again later where the mail server takes nothing. */
final class ReminderSender implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ReminderSender.class);
    private static final Duration CATCHING_UP = Duration.ofSeconds(5);
    private static final int FIRST_HOUR = 8;
    private static final int LAST_HOUR = 16;
    private static final int SECRET_BYTES = 24;

    /** Somebody to write to. */
    private record Recipient(String person, @Nullable String name, String address, Locale language, List<Reminder> due) {
    }

    private final SmtpAddress smtp;
    private final JavaMailSender mail;
    private final Projections models;
    private final KeptSettings settings;
    private final SentReminders sent;
    private final MessageSource texts;
    private final ITemplateEngine templates;
    private final Clock clock;
    private final Duration between;
    private final SecureRandom random = new SecureRandom();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("reminders").factory());

    ReminderSender(SmtpAddress smtp, Projections models, KeptSettings settings, SentReminders sent, MessageSource texts, ITemplateEngine templates,
                   Clock clock, Duration between) {
        this.smtp = smtp;
        this.mail = smtp.sender();
        this.models = models;
        this.settings = settings;
        this.sent = sent;
        this.texts = texts;
        this.templates = templates;
        this.clock = clock;
        this.between = between;
    }

    void start() {
        thread.scheduleWithFixedDelay(this::look, between.toMillis(), between.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void look() {
        try {
            var now = clock.instant().atZone(Days.DENMARK);
            // a view that lags behind would ask for what has come
            if (isTimeToWrite(now) && models.awaitHead(CATCHING_UP)) {
                writeToAll(now.toLocalDate());
            }
        } catch (RuntimeException e) {
            LOG.error("Reminders could not be worked out; trying again later", e);
        }
    }

    static boolean isTimeToWrite(ZonedDateTime now) {
        return !EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY).contains(now.getDayOfWeek()) && now.getHour() >= FIRST_HOUR && now.getHour() < LAST_HOUR;
    }

    private void writeToAll(LocalDate day) {
        for (var recipient : recipients(day)) {
            if (sent.claim(recipient.person(), day) && !write(recipient, day)) {
                return; // the server takes nothing: the others keep their turn too
            }
        }
    }

    private boolean write(Recipient recipient, LocalDate day) {
        try {
            mail.send(message(recipient, day));
            LOG.info("A reminder of {} things was sent", recipient.due().size());
            return true;
        } catch (MailException | MessagingException e) {
            sent.giveBack(recipient.person(), day);
            LOG.warn("The mail server took no reminder; trying again later: {}", e.getClass().getSimpleName());
            return false;
        }
    }

    private MimeMessage message(Recipient recipient, LocalDate day) throws MessagingException {
        var bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        var secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        sent.keepLink(secret, recipient.person(), day);
        var spareMe = smtp.pages() + "/commands/settings/unsubscribe?token=" + secret;
        var words = ReminderMail.of(recipient.due(), recipient.name(), smtp.pages(), spareMe, recipient.language(), texts, templates);
        var message = mail.createMimeMessage();
        var helper = new MimeMessageHelper(message, true, "UTF-8");
        helper.setFrom(smtp.from());
        helper.setTo(recipient.address());
        helper.setSubject(words.subject());
        helper.setText(words.text(), words.html());
        message.setHeader("List-Unsubscribe", "<" + spareMe + ">");
        message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click"); // RFC 8058
        message.setHeader("Auto-Submitted", "auto-generated"); // RFC 3834: no answer from those on holiday
        // where it is sent again after the server's answer was lost, mail programs see that it is the same
        message.setHeader("Message-ID", "<" + KeptSettings.digest(recipient.person() + day).substring(0, 32) + "@loopbog>");
        return message;
    }

    private List<Recipient> recipients(LocalDate day) {
        var forgotten = models.of(new ErasuresView()).all().stream().map(erasure -> erasure.participantId()).collect(Collectors.toSet());
        var people = models.of(new ParticipantsView()).all().stream().filter(person -> !forgotten.contains(person.id()))
                .collect(Collectors.toMap(ParticipantDocument::id, person -> person));
        var due = due(day, people);
        var recipients = new LinkedHashMap<String, Recipient>();
        due.stream().filter(reminder -> reminder.person() != null).collect(Collectors.groupingBy(Reminder::person, LinkedHashMap::new, Collectors.toList()))
                .forEach((person, own) -> recipient(person.toString(), people.get(person), null, own).ifPresent(to -> recipients.put(to.person(), to)));
        coordinators(due, people, forgotten).forEach(to -> recipients.merge(to.person(), to, (one, other) -> new Recipient(one.person(), one.name(),
                one.address(), one.language(), Stream.concat(one.due().stream(), other.due().stream()).toList())));
        return List.copyOf(recipients.values());
    }

    private List<Reminder> due(LocalDate day, Map<UUID, ParticipantDocument> people) {
        var due = new ArrayList<Reminder>();
        for (var round : models.of(new RoundsView()).all()) {
            if (day.isBefore(round.from()) || day.isAfter(round.to().plus(Reminder.AFTER_THE_ROUND))) {
                continue;
            }
            var groups = models.of(new RoundGroupsView()).find(round.id()).map(GroupsOf::groupIds).orElse(List.of());
            for (GroupDocument group : models.of(new GroupsView()).find(groups)) {
                models.of(new JobcentresView()).find(group.jobcentreId())
                        .ifPresent(jobcentre -> due.addAll(Reminder.due(day, group, jobcentre, round, people)));
            }
        }
        return due;
    }

    private List<Recipient> coordinators(List<Reminder> due, Map<UUID, ParticipantDocument> people, Set<UUID> forgotten) {
        var unplanned = due.stream().filter(reminder -> reminder.kind() == Reminder.Kind.PLAN).toList();
        if (unplanned.isEmpty()) {
            return List.of();
        }
        return sent.coordinators().stream().flatMap(username -> settings.account(username).stream())
                .filter(viewer -> viewer.participant() == null || !forgotten.contains(viewer.participant()))
                .flatMap(viewer -> {
                    var own = unplanned.stream().filter(reminder -> models.of(new JobcentresView()).find(reminder.group().jobcentreId())
                            .filter(jobcentre -> JobcentreVisibility.coordinates(viewer, jobcentre)).isPresent()).toList();
                    return own.isEmpty() ? Stream.empty() : recipient(KeptSettings.personOf(viewer),
                            viewer.participant() == null ? null : people.get(viewer.participant()), viewer.name(), own).stream();
                }).toList();
    }

    private Optional<Recipient> recipient(String person, @Nullable ParticipantDocument participant, @Nullable String accountName, List<Reminder> due) {
        var chosen = settings.reminders(person);
        var address = Optional.ofNullable(chosen.address())
                .or(() -> Optional.ofNullable(participant).map(ParticipantDocument::email).map(Personal::text));
        var name = Optional.ofNullable(participant).map(ParticipantDocument::name).map(Personal::text).orElse(accountName);
        return address.filter(to -> !chosen.muted()).map(to -> new Recipient(person, name == null ? null : name.split(" ")[0], to,
                Locale.of(chosen.language()), due));
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}

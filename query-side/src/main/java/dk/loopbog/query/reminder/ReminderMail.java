package dk.loopbog.query.reminder;

import dk.loopbog.query.page.Wording;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * Words of one mail: all that is missing for one person.
 *
 * @param text plain
 * @param html the same
 */
record ReminderMail(String subject, String text, String html) {

    /** @param href where it can be done */
    record Line(String what, String href) {
    }

    /**
     * @param name    first name, or null
     * @param pages   address of the product
     * @param spareMe address to be spared further mails
     */
    static ReminderMail of(List<Reminder> due, @Nullable String name, String pages, String spareMe, Locale language, MessageSource texts,
                           ITemplateEngine templates) {
        var say = new Wording(texts, language);
        var lines = due.stream().map(reminder -> new Line(what(reminder, say), pages + "/grupper/" + reminder.group().key() + path(reminder))).toList();
        var hello = name == null ? say.text("mail.hello.nobody") : say.text("mail.hello", name);
        var subject = lines.size() == 1 ? say.text("mail.subject.one", lines.getFirst().what()) : say.text("mail.subject.several");
        var context = new Context(language);
        context.setVariable("lang", language.getLanguage());
        context.setVariable("subject", subject);
        context.setVariable("hello", hello);
        context.setVariable("lines", lines);
        context.setVariable("spareMe", spareMe);
        var text = new StringBuilder(hello).append("\n\n").append(say.text("mail.lead")).append("\n\n");
        lines.forEach(line -> text.append("- ").append(line.what()).append("\n  ").append(line.href()).append("\n"));
        text.append('\n').append(say.text("mail.kind")).append("\n\n").append(say.text("mail.regards")).append("\n\n-- \n").append(say.text("mail.why"))
                .append('\n').append(say.text("mail.spare-me")).append(": ").append(spareMe).append('\n');
        return new ReminderMail(subject, text.toString(), templates.process("reminder/mail", context));
    }

    private static String what(Reminder reminder, Wording say) {
        var title = reminder.group().title();
        return switch (reminder.kind()) {
            case MINUTES -> say.text("mail.minutes", number(reminder), title, say.day(reminder.since()));
            case HELD -> say.text("mail.held", number(reminder), title, say.day(reminder.since()));
            case PLAN -> say.text("mail.plan", title);
        };
    }

    private static String path(Reminder reminder) {
        return switch (reminder.kind()) {
            case MINUTES -> "/referater/" + number(reminder) + "/skriv";
            case HELD -> "/moeder/" + number(reminder);
            case PLAN -> "/moeder/nyt";
        };
    }

    private static int number(Reminder reminder) {
        return reminder.meeting() == null ? 0 : reminder.meeting();
    }
}

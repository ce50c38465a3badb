package dk.loopbog.query.reminder;

import dk.loopbog.query.settings.KeptSettings;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Who was written to when. A node claims the person's week before it sends: of several one succeeds. A node that dies after that has
 * used the week up, so that nobody is ever written to twice; one that could not send gives it back.
 */
@Component
class SentReminders {

    /** Between one mail to a person and the next. */
    static final Period WEEK = Period.ofDays(7);
    private static final Period LINKS_LIVE = Period.ofYears(1);

    private final JdbcTemplate access;

    SentReminders(@Qualifier("access") DataSource access) {
        this.access = new JdbcTemplate(access);
    }

    /** False for whoever was written to within a week, is being written to, or wants no mail. */
    boolean claim(String person, LocalDate day) {
        return access.update("""
                INSERT INTO reminder (person, muted, language, sent_on) VALUES (?, ?, 'da', ?)
                ON CONFLICT (person) DO UPDATE SET sent_before = reminder.sent_on, sent_on = EXCLUDED.sent_on
                WHERE NOT reminder.muted AND (reminder.sent_on IS NULL OR reminder.sent_on <= ?)""",
                person, false, day.toString(), day.minus(WEEK).toString()) == 1;
    }

    void giveBack(String person, LocalDate day) {
        access.update("DELETE FROM reminder_link WHERE person = ? AND made_on = ?", person, day.toString());
        access.update("UPDATE reminder SET sent_on = sent_before WHERE person = ? AND sent_on = ?", person, day.toString());
    }

    /** @param secret in the link of a mail, with which its reader is spared further ones */
    void keepLink(String secret, String person, LocalDate day) {
        access.update("DELETE FROM reminder_link WHERE person = ? AND made_on < ?", person, day.minus(LINKS_LIVE).toString());
        access.update("INSERT INTO reminder_link (digest, person, made_on) VALUES (?, ?, ?)", KeptSettings.digest(secret), person, day.toString());
    }

    /** Names of the accounts that coordinate a jobcentre. */
    List<String> coordinators() {
        return access.queryForList("SELECT username FROM authorities WHERE authority = 'ROLE_COORDINATOR' ORDER BY username", String.class);
    }
}

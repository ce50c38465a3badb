package dk.loopbog.query.keeping;

import dk.loopbog.events.settings.Keeping;
import dk.loopbog.query.access.Reads;
import dk.loopbog.query.access.Right;
import dk.loopbog.query.page.Wording;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import tools.jackson.databind.json.JsonMapper;

/** For how long what is kept, what is due, and what was removed. Its forms are sent to {@code /commands/retention/…}. */
@Controller
@Reads(Right.ADMINISTRATION)
class RetentionPage {

    private static final int RUNS = 20;

    /**
     * @param rule  what is removed, as a key of texts
     * @param count how many
     * @param which of them, where that helps
     */
    record Line(String rule, long count, List<String> which) {
    }

    /** @param id null where there is nothing to be run by it */
    record Report(@Nullable String id, Instant at, List<Line> lines) {

        public long total() {
            return lines.stream().mapToLong(Line::count).sum();
        }
    }

    /** @param after for how long, in words */
    record Rule(String rule, String after) {
    }

    private final JdbcTemplate access;
    private final Keeping keeping;
    private final JsonMapper json = JsonMapper.shared();

    RetentionPage(@Qualifier("access") DataSource access, Environment environment) {
        this.access = new JdbcTemplate(access);
        this.keeping = Keeping.of(environment::getProperty);
    }

    @GetMapping("/opbevaring")
    String page(@ModelAttribute("say") Wording say, Model model) {
        var look = reports(false).stream().findFirst().orElse(null);
        model.addAttribute("rules", List.of(new Rule("people", say.text("keeping.years", keeping.peopleYears())),
                new Rule("accounts", say.text("keeping.months", keeping.accountsMonths())), new Rule("drafts", say.text("keeping.months", keeping.draftsMonths())),
                new Rule("invitations", say.text("keeping.week")), new Rule("readings", say.text("keeping.months", keeping.readingsMonths())),
                new Rule("receipts", say.text("keeping.years", keeping.receiptsYears()))));
        model.addAttribute("latest", look);
        model.addAttribute("due", look != null && look.total() > 0);
        model.addAttribute("runs", reports(true));
        return "keeping/retention";
    }

    private List<Report> reports(boolean run) {
        return access.query("SELECT id, at, lines FROM retention_run WHERE was_run = ? ORDER BY at DESC LIMIT " + RUNS,
                (row, n) -> new Report(row.getString(1), Instant.ofEpochMilli(row.getLong(2)), List.of(json.readValue(row.getString(3), Line[].class))), run);
    }
}

package dk.loopbog.query.account;

import dk.loopbog.query.access.Reads;
import dk.loopbog.query.access.Right;
import dk.loopbog.query.access.Role;
import dk.loopbog.query.access.Viewer;
import dk.loopbog.query.jobcentre.JobcentresView;
import dk.loopbog.query.view.ReadModels;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Who may log in here. Its forms are sent to {@code /commands/account/…}. */
@Controller
@Reads(Right.ADMINISTRATION)
class PeoplePage {

    /** @param jobcentre its name, or its key where there is none of that key */
    record Person(String account, String name, List<Role> roles, @Nullable String jobcentre, boolean self) {
    }

    record Jobcentre(String key, String name) {
    }

    private final JdbcTemplate access;
    private final ReadModels models;

    PeoplePage(@Qualifier("access") DataSource access, ReadModels models) {
        this.access = new JdbcTemplate(access);
        this.models = models;
    }

    @GetMapping("/konti")
    String people(Viewer viewer, HttpServletRequest request, Model model) {
        var jobcentres = models.of(new JobcentresView()).all().stream().map(each -> new Jobcentre(each.key(), each.name()))
                .sorted(Comparator.comparing(Jobcentre::name)).toList();
        model.addAttribute("people", people(viewer, jobcentres.stream().collect(Collectors.toMap(Jobcentre::key, Jobcentre::name))));
        model.addAttribute("jobcentres", jobcentres);
        model.addAttribute("roles", Role.values());
        var session = request.getSession(false);
        if (session != null && session.getAttribute("invitation") instanceof String link) {
            session.removeAttribute("invitation");
            model.addAttribute("link", ServletUriComponentsBuilder.fromContextPath(request).build().toUriString() + link);
        }
        return "account/people";
    }

    private List<Person> people(Viewer viewer, Map<String, String> jobcentres) {
        var facts = new TreeMap<String, List<String>>();
        access.query("SELECT username, authority FROM authorities ORDER BY username, authority", row -> {
            facts.computeIfAbsent(row.getString(1), any -> new ArrayList<>()).add(row.getString(2));
        });
        return facts.entrySet().stream().map(entry -> person(entry.getKey(), entry.getValue(), viewer, jobcentres)).toList();
    }

    private static Person person(String account, List<String> facts, Viewer viewer, Map<String, String> jobcentres) {
        var roles = facts.stream().filter(fact -> fact.startsWith("ROLE_")).map(fact -> Role.valueOf(fact.substring("ROLE_".length()))).toList();
        var jobcentre = fact(facts, "JOBCENTRE_");
        var name = fact(facts, "NAME_");
        return new Person(account, name == null ? account : name, roles, jobcentre == null ? null : jobcentres.getOrDefault(jobcentre, jobcentre),
                account.equals(viewer.account()));
    }

    private static @Nullable String fact(List<String> facts, String prefix) {
        return facts.stream().filter(fact -> fact.startsWith(prefix)).map(fact -> fact.substring(prefix.length())).findFirst().orElse(null);
    }
}

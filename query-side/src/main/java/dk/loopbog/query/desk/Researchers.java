package dk.loopbog.query.desk;

import dk.loopbog.events.Ids;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The researchers who have an account. */
@Component
public class Researchers {

    private static final String ALL = """
            SELECT role.username, COALESCE(MIN(SUBSTR(shown.authority, 6)), role.username) FROM authorities role
            JOIN users ON users.username = role.username AND users.enabled
            LEFT JOIN authorities shown ON shown.username = role.username AND shown.authority LIKE 'NAME\\_%' ESCAPE '\\'
            WHERE role.authority = 'ROLE_RESEARCHER' GROUP BY role.username""";

    private final ObjectProvider<DataSource> access;

    Researchers(@Qualifier("access") ObjectProvider<DataSource> access) {
        this.access = access;
    }

    /** @param id of the account */
    public record Researcher(UUID id, String name) {
    }

    /** By name. */
    public List<Researcher> all() {
        var accounts = access.getIfAvailable();
        return accounts == null ? List.of() : new JdbcTemplate(accounts)
                .query(ALL, (row, number) -> new Researcher(Ids.named("account", row.getString(1)), row.getString(2))).stream()
                .sorted(Comparator.comparing(Researcher::name, Collator.getInstance(Locale.of("da")))).toList();
    }
}

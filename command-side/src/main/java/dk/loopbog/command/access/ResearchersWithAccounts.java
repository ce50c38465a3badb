package dk.loopbog.command.access;

import dk.loopbog.command.desk.Researchers;
import dk.loopbog.events.Ids;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcOperations;

/** An account's id is made of its user name, so that they are looked through: a centre has few researchers. */
final class ResearchersWithAccounts implements Researchers {

    private static final String ALL = """
            SELECT role.username, COALESCE(MIN(SUBSTR(shown.authority, 6)), role.username) FROM authorities role
            JOIN users ON users.username = role.username AND users.enabled
            LEFT JOIN authorities shown ON shown.username = role.username AND shown.authority LIKE 'NAME\\_%' ESCAPE '\\'
            WHERE role.authority = 'ROLE_RESEARCHER' GROUP BY role.username""";

    private final JdbcOperations access;

    ResearchersWithAccounts(JdbcOperations access) {
        this.access = access;
    }

    @Override
    public Optional<String> name(UUID account) {
        return access.query(ALL, (row, number) -> Ids.named("account", row.getString(1)).equals(account) ? row.getString(2) : "").stream()
                .filter(name -> !name.isEmpty()).findFirst();
    }
}

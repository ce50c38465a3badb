package dk.loopbog.query.audit;

import dk.loopbog.events.Ids;
import dk.loopbog.query.page.Wording;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Who stands behind the account that an event names. */
final class Accounts {

    private static final String OF_THE_PRODUCT_ITSELF = Ids.named("reaction", "when-person-forgotten-then-destroy-key").toString();

    private final JdbcTemplate access;

    Accounts(DataSource access) {
        this.access = new JdbcTemplate(access);
    }

    /** An account's id is made of its user name, so that all are read: an instance has some hundred. */
    People all() {
        var names = new HashMap<String, String>();
        access.query("SELECT users.username, authority FROM users LEFT JOIN authorities ON authorities.username = users.username AND authority LIKE 'NAME%'",
                row -> {
                    var name = row.getString(2);
                    names.put(Ids.named("account", row.getString(1)).toString(), name == null ? row.getString(1) : name.substring("NAME_".length()));
                });
        return new People(names);
    }

    record People(Map<String, String> names) {

        /**
         * A participant is named as the participant, so that nobody who was forgotten lives on in an account's name; others as their accounts are
         * named, or by their roles where the account is not kept here.
         */
        String of(Map<String, ?> metaData, AuditNames known, Wording say) {
            var actor = Objects.requireNonNullElse(metaData.get("actor"), "").toString();
            if (actor.equals(OF_THE_PRODUCT_ITSELF)) {
                return "Loopbog";
            }
            if (metaData.get("participant") instanceof String participant) {
                return known.person(UUID.fromString(participant));
            }
            var name = names.get(actor);
            return name != null ? name : say.text("audit.somebody", roles((String) metaData.get("roles"), say));
        }

        private static String roles(@Nullable String roles, Wording say) {
            return roles == null || roles.isEmpty() ? say.text("audit.no-role") : say.list(Arrays.stream(roles.split(","))
                    .map(role -> say.text("role." + role.toLowerCase(Locale.ROOT))).collect(Collectors.toList()));
        }
    }
}

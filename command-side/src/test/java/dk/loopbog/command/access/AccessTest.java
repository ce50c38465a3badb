package dk.loopbog.command.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.loopbog.command.Actor;
import dk.loopbog.command.Actor.Role;
import dk.loopbog.command.eventlog.EventLogAddress;
import dk.loopbog.command.eventlog.Store;
import dk.loopbog.events.Ids;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

@ParameterizedClass
@EnumSource(Store.class)
class AccessTest {

    private static final UUID ANNE = Ids.participant("anne");

    @Parameter
    private Store store;
    @TempDir
    private Path folder;
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.now(Clock.systemUTC()));
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private Accounts accounts;

    @BeforeEach
    void start() throws Exception {
        var address = store.empty();
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", Map.of("LOOPBOG_DATA", folder.toString())));
        context.registerBean(EventLogAddress.class, () -> address);
        context.registerBean(Clock.class, this::ticking);
        context.register(AccessConfiguration.class);
        context.refresh();
        accounts = context.getBean(Accounts.class);
    }

    @AfterEach
    void stop() {
        context.close();
    }

    @Test
    void anAccountTellsItsActor() {
        assertThat(accounts.exist()).isFalse();

        accounts.create("deltager1.odder", "Anne Holm", Set.of(Role.PARTICIPANT, Role.LEADER), "odder", ANNE, "hemmelig ord");

        assertThat(accounts.exist()).isTrue();
        var user = context.getBean(UserDetailsService.class).loadUserByUsername("deltager1.odder");
        assertThat(Actors.of(UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities())))
                .isEqualTo(new Actor(Ids.named("account", "deltager1.odder"), Set.of(Role.PARTICIPANT, Role.LEADER), "odder", ANNE));
        assertThat(user.getAuthorities()).extracting(Object::toString).contains("NAME_Anne Holm");
        assertThat(user.getPassword()).startsWith("{bcrypt}$2a$12$");
    }

    @Test
    void aPasswordHoldsUntilItIsChanged() {
        accounts.create("admin", "Admin", Set.of(Role.ADMIN), null, null, "første");
        assertThat(matches("første")).isTrue();
        assertThat(matches("første")).isTrue();
        assertThat(matches("anden")).isFalse();

        accounts.create("admin", "Admin", Set.of(Role.ADMIN), null, null, "anden");

        assertThat(matches("første")).isFalse();
        assertThat(matches("anden")).isTrue();
    }

    @Test
    void aPasswordThatTheHashWouldCutIsRefused() {
        assertThatThrownBy(() -> accounts.create("admin", "Admin", Set.of(Role.ADMIN), null, null, "æ".repeat(37)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(accounts.exists("admin")).isFalse();
    }

    @Test
    void aSessionIsFoundAgainUntilTheDayIsOver() {
        SessionRepository<Session> sessions = sessions();
        var session = sessions.createSession();
        session.setAttribute("note", "æøå");
        sessions.save(session);

        assertThat(sessions.findById(session.getId()).<String>getAttribute("note")).isEqualTo("æøå");
        now.updateAndGet(before -> before.plus(Duration.ofHours(8).plusMinutes(1)));
        assertThat(sessions.findById(session.getId())).isNull();
    }

    @Test
    void whoseAccountChangesHasToLogInAgain() {
        accounts.create("admin", "Admin", Set.of(Role.ADMIN), null, null, "første");
        SessionRepository<Session> sessions = sessions();
        var session = sessions.createSession();
        session.setAttribute(FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, "admin");
        sessions.save(session);

        accounts.create("admin", "Admin", Set.of(Role.RESEARCHER), null, null, "første");

        assertThat(sessions.findById(session.getId())).isNull();
    }

    @SuppressWarnings("unchecked")
    private SessionRepository<Session> sessions() {
        return (SessionRepository<Session>) context.getBean("sessionRepository");
    }

    private boolean matches(String password) {
        var user = context.getBean(UserDetailsService.class).loadUserByUsername("admin");
        return context.getBean(PasswordEncoder.class).matches(password, user.getPassword());
    }

    private Clock ticking() {
        return new Clock() {
            @Override
            public Instant instant() {
                return now.get();
            }

            @Override
            public ZoneOffset getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }
        };
    }
}

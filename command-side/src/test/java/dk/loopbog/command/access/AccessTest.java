package dk.loopbog.command.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.loopbog.command.Actor;
import dk.loopbog.command.Actor.Role;
import dk.loopbog.command.eventlog.EventLogAddress;
import dk.loopbog.command.eventlog.Store;
import dk.loopbog.events.Ids;
import dk.loopbog.events.personal.KeyRing;
import dk.loopbog.events.personal.MasterKeys;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
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
        context.registerBean(KeyRing.class, () -> KeyRing.forWriting(new DriverManagerDataSource("jdbc:sqlite:" + folder.resolve("keys.db")),
                () -> MasterKeys.inOrNew(folder.resolve("master.key")), InstantSource.system()));
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
        assertThat(user.getPassword()).startsWith("{argon2}$argon2id$v=19$m=19456,t=2,p=1$");
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
    void anEarlierHashIsMadeAnewAtTheNextLogin() {
        accounts.create("admin", "Admin", Set.of(Role.ADMIN), null, null, "anden");
        new JdbcTemplate(context.getBean("accessDataSource", DataSource.class)).update("UPDATE users SET password = ?",
                "{bcrypt}" + new BCryptPasswordEncoder(4).encode("fra før"));

        assertThat(logIn("admin", "fra før", "10.0.0.1").getName()).isEqualTo("admin");

        assertThat(context.getBean(UserDetailsService.class).loadUserByUsername("admin").getPassword()).startsWith("{argon2}");
        assertThat(matches("fra før")).isTrue();
    }

    @Test
    void whoeverGuessesWaitsLongerAndLongerAndNobodyElseDoes() {
        accounts.create("admin", "Admin", Set.of(Role.ADMIN), null, null, "den rigtige");
        for (var name : List.of("admin", "findes-ikke")) {
            for (var guess = 0; guess < 5; guess++) {
                assertThatThrownBy(() -> logIn(name, "gættet", "10.0.0.1")).isInstanceOf(BadCredentialsException.class);
            }
            assertThatThrownBy(() -> logIn(name, "gættet", "10.0.0.1")).isInstanceOf(LockedException.class);
        }
        assertThatThrownBy(() -> logIn("admin", "den rigtige", "10.0.0.1")).isInstanceOf(LockedException.class);

        assertThat(logIn("admin", "den rigtige", "10.0.0.2").getName()).isEqualTo("admin");
        now.updateAndGet(before -> before.plusSeconds(6));
        assertThatThrownBy(() -> logIn("admin", "gættet", "10.0.0.1")).isInstanceOf(BadCredentialsException.class);
        now.updateAndGet(before -> before.plusSeconds(6));
        assertThatThrownBy(() -> logIn("admin", "den rigtige", "10.0.0.1")).isInstanceOf(LockedException.class);
        now.updateAndGet(before -> before.plusSeconds(6));
        assertThat(logIn("admin", "den rigtige", "10.0.0.1").getName()).isEqualTo("admin");
        assertThatThrownBy(() -> logIn("admin", "gættet", "10.0.0.1")).isInstanceOf(BadCredentialsException.class);
    }

    @Test
    void aChosenPasswordEndsEverySession() {
        accounts.create("admin", "Admin", Set.of(Role.ADMIN), null, null, "første");
        var session = session("admin");

        accounts.choosePassword("admin", "en helt anden sætning");

        assertThat(sessions().findById(session)).isNull();
        assertThat(matches("en helt anden sætning")).isTrue();
    }

    @Test
    void whoLosesARoleOrTheAccountIsOutAtOnce() {
        accounts.create("admin", "Admin", Set.of(Role.ADMIN), null, null, "første");
        var before = session("admin");
        accounts.change(new Accounts.Account("admin", "Admin", Set.of(Role.RESEARCHER), null, null));
        assertThat(sessions().findById(before)).isNull();
        assertThat(context.getBean(UserDetailsService.class).loadUserByUsername("admin").getAuthorities()).extracting(Object::toString)
                .containsExactlyInAnyOrder("ROLE_RESEARCHER", "NAME_Admin");

        var after = session("admin");
        accounts.close("admin");
        assertThat(sessions().findById(after)).isNull();
        assertThatThrownBy(() -> logIn("admin", "første", "10.0.0.1")).isInstanceOf(DisabledException.class);
        for (var guess = 0; guess < 4; guess++) {
            assertThatThrownBy(() -> logIn("admin", "gættet", "10.0.0.1")).isInstanceOf(DisabledException.class);
        }
        assertThatThrownBy(() -> logIn("admin", "gættet", "10.0.0.1")).as("slowed down like every other account").isInstanceOf(LockedException.class);
        assertThat(accounts.open("admin", "første")).isFalse();

        accounts.reopen("admin");
        assertThat(logIn("admin", "første", "10.0.0.2").isAuthenticated()).isTrue();
    }

    @Test
    void somebodyEndsTheOwnSessionsAndNobodyElses() {
        var here = session("anne");
        var there = session("anne");
        var others = session("bo");
        var own = context.getBean(OwnSessions.class);

        own.end("anne", OwnSessions.nameOf(others), here);
        assertThat(sessions().findById(others)).isNotNull();
        own.end("anne", OwnSessions.OTHERS, here);

        assertThat(sessions().findById(there)).isNull();
        assertThat(sessions().findById(here)).isNotNull();
        own.end("anne", OwnSessions.nameOf(here), here);
        assertThat(sessions().findById(here)).isNull();
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

    private Authentication logIn(String username, String password, String address) {
        var given = UsernamePasswordAuthenticationToken.unauthenticated(username, password);
        given.setDetails(new WebAuthenticationDetails(address, null));
        return context.getBean(AuthenticationProvider.class).authenticate(given);
    }

    private String session(String username) {
        var session = sessions().createSession();
        session.setAttribute(FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, username);
        sessions().save(session);
        return session.getId();
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

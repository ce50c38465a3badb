package dk.loopbog.query.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mock.env.MockEnvironment;
import org.subethamail.smtp.auth.EasyAuthenticationHandlerFactory;
import org.subethamail.smtp.auth.LoginFailedException;
import org.subethamail.smtp.server.SMTPServer;

/** Against real mail servers that ask for TLS and a login, as those of municipalities do. */
class SmtpAddressTest {

    private static final String STORE_PASSWORD = "kun til denne test";
    private static final String USER = "loopbog@example.org";
    private static final String PASSWORD = "Blåbær & ærter: 5 %";

    @TempDir
    private static Path folder;

    /** What the server got, each mail with who had logged in. */
    private final List<String> received = new CopyOnWriteArrayList<>();
    private final List<String> tried = new CopyOnWriteArrayList<>();
    private @Nullable SMTPServer server;

    @BeforeAll
    static void certificates() throws Exception {
        certificate("right.p12", "localhost");
        certificate("other.p12", "mail.example.org");
    }

    @AfterEach
    void stop() {
        if (server != null) {
            server.stop();
        }
    }

    @Test
    void turnsToTlsBeforeItLogsInAndSends() throws Exception {
        start(secured("right.p12"));
        send(sender("smtp", "right.p12"));
        assertThat(received).containsExactly(USER + " to anne@example.org");
    }

    @Test
    void beginsWithTlsWhereTheAddressSaysSo() throws Exception {
        start(builder -> builder.serverSocketFactory(context("right.p12")).authenticationHandlerFactory(login()).requireAuth());
        send(sender("smtps", "right.p12"));
        assertThat(received).containsExactly(USER + " to anne@example.org");
    }

    @Test
    void keepsItsPasswordFromAServerWithoutTls() throws Exception {
        start(builder -> builder.authenticationHandlerFactory(login()));
        assertThatThrownBy(() -> send(sender("smtp", "right.p12"))).isInstanceOf(MailException.class)
                .rootCause().hasMessageContaining("STARTTLS is required");
        assertThat(tried).isEmpty();
        assertThat(received).isEmpty();
    }

    @Test
    void trustsNoServerThatItDoesNotKnow() throws Exception {
        start(secured("right.p12"));
        assertThatThrownBy(() -> send(sender("smtp", null))).isInstanceOf(MailException.class)
                .rootCause().hasMessageContaining("certification path");
        assertThat(tried).isEmpty();
    }

    @Test
    void trustsNoCertificateOfAnotherServer() throws Exception {
        start(secured("other.p12"));
        assertThatThrownBy(() -> send(sender("smtp", "other.p12"))).isInstanceOf(MailException.class)
                .rootCause().hasMessageContaining("localhost");
        assertThat(tried).isEmpty();
    }

    @Test
    void isToldThatItsPasswordIsWrong() throws Exception {
        start(secured("right.p12"));
        var sender = sender("smtp", "right.p12");
        sender.setPassword("et andet");
        assertThatThrownBy(() -> send(sender)).isInstanceOf(MailAuthenticationException.class).hasMessageNotContaining("et andet");
        assertThat(received).isEmpty();
    }

    private void start(UnaryOperator<SMTPServer.Builder> with) {
        server = with.apply(new SMTPServer.Builder().bindAddress(InetAddress.getLoopbackAddress()).port(0)
                .messageHandler((context, from, to, data) -> received.add(
                        context.getAuthenticationHandler().map(handler -> (String) handler.getIdentity()).orElse("nobody") + " to " + to)))
                .build();
        server.start();
    }

    /** It takes neither a login nor a mail before it has turned to TLS. */
    private UnaryOperator<SMTPServer.Builder> secured(String certificate) {
        return builder -> builder.enableTLS().requireTLS().startTlsSocketFactory(context(certificate)).authenticationHandlerFactory(login()).requireAuth();
    }

    private EasyAuthenticationHandlerFactory login() {
        return new EasyAuthenticationHandlerFactory((user, password, context) -> {
            tried.add(user);
            if (!user.equals(USER) || !password.equals(PASSWORD)) {
                throw new LoginFailedException();
            }
        });
    }

    /** @param trusted whose certificate the machine trusts besides those it always does; null for none */
    private JavaMailSenderImpl sender(String scheme, @Nullable String trusted) {
        var sender = SmtpAddress.of(new MockEnvironment().withProperty("LOOPBOG_SMTP_URL", scheme + "://loopbog%40example.org@localhost:" + server.getPortAllocated())
                .withProperty("LOOPBOG_SMTP_PASSWORD", PASSWORD).withProperty("LOOPBOG_SMTP_FROM", USER)
                .withProperty("LOOPBOG_PUBLIC_URL", "https://loopbog.example.org")).orElseThrow().sender();
        if (trusted != null) {
            sender.getJavaMailProperties().put("mail." + sender.getProtocol() + ".ssl.socketFactory", context(trusted).getSocketFactory());
        }
        return sender;
    }

    private static void send(JavaMailSenderImpl sender) {
        var mail = new SimpleMailMessage();
        mail.setFrom(USER);
        mail.setTo("anne@example.org");
        mail.setSubject("Referatet fra møde 1");
        mail.setText("Hej Anne");
        sender.send(mail);
    }

    private static void certificate(String file, String host) throws IOException, InterruptedException {
        var made = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-genkeypair", "-alias", "mail", "-keyalg", "EC",
                "-dname", "CN=" + host, "-ext", "SAN=dns:" + host, "-storetype", "PKCS12", "-storepass", STORE_PASSWORD, "-keystore",
                folder.resolve(file).toString()).redirectErrorStream(true).redirectOutput(folder.resolve(file + ".log").toFile()).start();
        assertThat(made.waitFor()).as(Files.readString(folder.resolve(file + ".log"))).isZero();
    }

    private static SSLContext context(String file) {
        try (var stored = Files.newInputStream(folder.resolve(file))) {
            var keys = KeyStore.getInstance("PKCS12");
            keys.load(stored, STORE_PASSWORD.toCharArray());
            var own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            own.init(keys, STORE_PASSWORD.toCharArray());
            var trusted = KeyStore.getInstance(KeyStore.getDefaultType());
            trusted.load(null, null);
            trusted.setCertificateEntry("mail", keys.getCertificate("mail"));
            var others = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            others.init(trusted);
            var context = SSLContext.getInstance("TLS");
            context.init(own.getKeyManagers(), others.getTrustManagers(), null);
            return context;
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}

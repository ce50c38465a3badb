package dk.loopbog.query.reminder;

import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/**
 * The mail server: {@code smtp://user@host:587} turns to TLS or sends nothing, {@code smtps://user@host:465} begins with it,
 * {@code ?tls=none} does without.
 *
 * @param from  whom mails are from
 * @param pages where people reach the product, without a slash at the end
 */
record SmtpAddress(URI server, @Nullable String password, String from, String pages) {

    private static final String PATIENCE_MILLIS = "10000";
    private static final int SUBMISSION = 587;
    private static final int SUBMISSIONS = 465;

    /** Empty where no mail is to be sent. */
    static Optional<SmtpAddress> of(Environment environment) {
        var address = environment.getProperty("LOOPBOG_SMTP_URL", "");
        if (address.isBlank()) {
            return Optional.empty();
        }
        return Optional.of(new SmtpAddress(URI.create(address.strip()), environment.getProperty("LOOPBOG_SMTP_PASSWORD"), needed("LOOPBOG_SMTP_FROM", environment),
                needed("LOOPBOG_PUBLIC_URL", environment).replaceAll("/+$", "")));
    }

    private static String needed(String setting, Environment environment) {
        var value = environment.getProperty(setting, "").strip();
        if (value.isEmpty()) {
            throw new IllegalStateException(setting + " must be set beside LOOPBOG_SMTP_URL");
        }
        return value;
    }

    JavaMailSenderImpl sender() {
        var sender = new JavaMailSenderImpl();
        var fromTheStart = server.getScheme().equals("smtps");
        sender.setProtocol(server.getScheme());
        sender.setHost(server.getHost());
        sender.setPort(server.getPort() > 0 ? server.getPort() : fromTheStart ? SUBMISSIONS : SUBMISSION);
        sender.setDefaultEncoding("UTF-8");
        var settings = new Properties();
        var prefix = "mail." + server.getScheme();
        for (var wait : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
            settings.setProperty(prefix + "." + wait, PATIENCE_MILLIS);
        }
        settings.setProperty(prefix + ".ssl.checkserveridentity", "true");
        if (!fromTheStart && !"tls=none".equals(server.getQuery())) {
            settings.setProperty(prefix + ".starttls.enable", "true");
            settings.setProperty(prefix + ".starttls.required", "true");
        }
        if (server.getUserInfo() != null) {
            sender.setUsername(server.getUserInfo());
            sender.setPassword(Objects.requireNonNullElse(password, ""));
            settings.setProperty(prefix + ".auth", "true");
        }
        sender.setJavaMailProperties(settings);
        return sender;
    }
}

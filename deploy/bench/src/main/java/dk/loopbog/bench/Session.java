package dk.loopbog.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Somebody who is logged in, as a browser would be. */
final class Session implements AutoCloseable {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]*)\"");

    private final String site;
    private final HttpClient client = HttpClient.newBuilder().cookieHandler(new CookieManager()).followRedirects(HttpClient.Redirect.NORMAL).build();
    private String csrf = "";

    private Session(String site) {
        this.site = site;
    }

    static Session logIn(String site, String account) throws IOException, InterruptedException {
        var session = new Session(site);
        session.csrf = csrfIn(session.get("/login", "text/html").body());
        var answer = session.post("/commands/login", Map.of("username", account, "password", Product.PASSWORD));
        if (answer.uri().getPath().contains("login") || answer.statusCode() != 200) {
            throw new IOException(account + " cannot log in: " + answer.statusCode());
        }
        session.csrf = csrfIn(answer.body());
        return session;
    }

    private static String csrfIn(String page) throws IOException {
        var found = CSRF.matcher(page);
        if (!found.find()) {
            throw new IOException("a page without a form");
        }
        return found.group(1);
    }

    HttpResponse<String> get(String path, String accept) throws IOException, InterruptedException {
        return client.send(request(path, accept).build(), BodyHandlers.ofString());
    }

    HttpResponse<String> post(String path, Map<String, String> fields) throws IOException, InterruptedException {
        var all = new TreeMap<>(fields);
        all.putIfAbsent("_csrf", csrf);
        var body = new StringBuilder();
        all.forEach((name, value) -> body.append(body.isEmpty() ? "" : "&").append(URLEncoder.encode(name, StandardCharsets.UTF_8)).append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return client.send(request(path, "text/html").header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString())).build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path, String accept) {
        return HttpRequest.newBuilder(URI.create(site + path)).header("Accept", accept).timeout(Duration.ofMinutes(10));
    }

    @Override
    public void close() {
        client.close();
    }
}

package dk.loopbog.standalone.security;

import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/** Keeps cookies and sends forms; follows nothing by itself. */
final class Browser {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final String address;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder().cookieHandler(cookies).build();

    /** @param address of the product, without a slash at the end */
    Browser(String address) {
        this.address = address;
    }

    HttpResponse<String> get(String path, String... headers) throws Exception {
        return send(request(path, headers).GET());
    }

    /** Names and values by turns, after a token taken from {@code page}. */
    HttpResponse<String> form(String page, String path, String... fields) throws Exception {
        var body = new StringBuilder("_csrf=" + token(page));
        for (var i = 0; i < fields.length; i += 2) {
            body.append('&').append(fields[i]).append('=').append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
        }
        return send(request(path).header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(body.toString())));
    }

    HttpResponse<String> logIn(String username, String password) throws Exception {
        return form("/login", "/commands/login", "username", username, "password", password);
    }

    String token(String page) throws Exception {
        var found = TOKEN.matcher(get(page).body());
        if (!found.find()) {
            throw new AssertionError(page + " holds no token");
        }
        return found.group(1);
    }

    List<HttpCookie> cookies() {
        return cookies.getCookieStore().getCookies();
    }

    String session() {
        return cookies().stream().filter(cookie -> cookie.getName().endsWith("LOOPBOG")).map(HttpCookie::getValue).findFirst().orElse("");
    }

    void bring(HttpCookie cookie) {
        cookies.getCookieStore().add(URI.create(address), cookie);
    }

    HttpRequest.Builder request(String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(path.startsWith("http") ? path : address + path)).header("Accept", "text/html,*/*;q=0.8");
        for (var i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        return request;
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return http.send(request.build(), BodyHandlers.ofString());
    }

    static String location(HttpResponse<?> answer) {
        return answer.headers().firstValue("Location").orElseThrow(() -> new AssertionError("answered with " + answer.statusCode()));
    }
}

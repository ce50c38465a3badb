package dk.loopbog.command.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.http.HttpHeaders;

/** What refusals say, in Danish and English: {@code rule.<code>} in texts/rules for the rules, texts/requests for the rest. */
public final class RefusalTexts {

    public static final Locale DANISH = Locale.of("da");

    private final ResourceBundleMessageSource texts = new ResourceBundleMessageSource();

    public RefusalTexts() {
        texts.setBasenames("texts/rules", "texts/requests");
        texts.setDefaultEncoding("UTF-8");
        texts.setFallbackToSystemLocale(false);
        texts.setDefaultLocale(DANISH);
    }

    /** The text for a code, or the code itself where there is none. */
    public String rule(String code, Locale language) {
        return texts.getMessage("rule." + code, null, code, language);
    }

    /** As that code is best said of this field. */
    String rule(String code, @Nullable String field, Locale language) {
        return texts.getMessage("rule." + code + "." + field, null, rule(code, language), language);
    }

    /** A text by its key; it is there in both languages. */
    public String text(String key, Locale language) {
        return texts.getMessage(key, null, language);
    }

    /** The name of a form's field for people, or its technical name where there is none; one of several of a kind is called as its kind. */
    String field(String name, Locale language) {
        return texts.getMessage("field." + name, null, texts.getMessage("field." + name.split("\\.")[0], null, name, language), language);
    }

    /** As that very form says it where it says it in words of its own. */
    String field(String name, HttpServletRequest form, Locale language) {
        var command = form.getRequestURI().substring(form.getRequestURI().lastIndexOf('/') + 1);
        return texts.getMessage("field." + command + "." + name, null, field(name, language), language);
    }

    /** As the pages have it: Danish unless the reader has chosen English there. */
    static Locale ofPage(HttpServletRequest request) {
        return "en".equals(chosen(request)) ? Locale.ENGLISH : DANISH;
    }

    /** For programs: what was chosen on the pages, or else the first of both languages that the call names; Danish without either. */
    public static Locale ofCall(HttpServletRequest request) {
        if (chosen(request) != null || request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null) {
            return ofPage(request);
        }
        try {
            var wished = Locale.lookup(Locale.LanguageRange.parse(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE)), List.of(DANISH, Locale.ENGLISH));
            return wished == null ? DANISH : wished;
        } catch (IllegalArgumentException e) {
            return DANISH;
        }
    }

    private static @Nullable String chosen(HttpServletRequest request) {
        return request.getCookies() == null ? null : Stream.of(request.getCookies()).filter(cookie -> cookie.getName().equals("lang"))
                .map(Cookie::getValue).findFirst().orElse(null);
    }
}

package dk.loopbog.query;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;

/** Pages and API with all that they ask, but without a log, stores and accounts: the test gives the read models and the clock. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@WebMvcTest(includeFilters = @Filter(type = FilterType.REGEX,
        pattern = "dk\\.loopbog\\.query\\.(?!access\\.(PageSecurity|Accounts)|calendar\\.CalendarFeed|(projection|eventlog|search|operation|settings|reminder|reading|insight|keeping)\\.)[a-z]+\\..*"),
        excludeFilters = @Filter(type = FilterType.REGEX, pattern = "dk\\.loopbog\\.query\\.((search|operation|settings|reminder|reading|insight|keeping|account|audit)\\..*|calendar\\.CalendarFeed)"))
@AutoConfigureMockMvc(addFilters = false)
public @interface PagesOnly {
}

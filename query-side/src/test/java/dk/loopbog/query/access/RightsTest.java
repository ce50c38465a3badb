package dk.loopbog.query.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

class RightsTest {

    record Route(Class<?> controller, Method method) {
    }

    /** A planted controller: a route of which nobody said who may call it. */
    @Controller
    static class Careless {

        @GetMapping("/careless")
        String page() {
            return "careless";
        }
    }

    @Test
    void everyRouteStatesItsRight() throws ClassNotFoundException {
        assertThat(routes()).hasSizeGreaterThan(10).filteredOn(route -> route.controller() != Careless.class)
                .allSatisfy(route -> assertThat(AccessSetup.rightOf(route.controller(), route.method())).as(route.toString()).isNotNull());
    }

    @Test
    void aRouteWithoutAStatedRightIsNoticed() throws ClassNotFoundException {
        assertThat(routes()).anySatisfy(route -> assertThat(AccessSetup.rightOf(route.controller(), route.method())).isNull());
    }

    @Test
    void nothingIsForEverybodyButPlainPagesErrorsAndSecretAddresses() throws ClassNotFoundException {
        assertThat(routes()).filteredOn(route -> AccessSetup.rightOf(route.controller(), route.method()) == Right.EVERYBODY)
                .extracting(route -> route.controller().getSimpleName()).containsOnly("PlainPages", "ErrorAnswers", "CalendarFeed", "SettingsPage");
    }

    private static List<Route> routes() throws ClassNotFoundException {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Controller.class));
        var routes = new ArrayList<Route>();
        for (var found : scanner.findCandidateComponents("dk.loopbog.query")) {
            var controller = Class.forName(found.getBeanClassName());
            Stream.of(controller.getDeclaredMethods()).filter(method -> AnnotatedElementUtils.hasAnnotation(method, RequestMapping.class))
                    .forEach(method -> routes.add(new Route(controller, method)));
        }
        return routes;
    }
}

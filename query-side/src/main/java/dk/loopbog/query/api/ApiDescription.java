package dk.loopbog.query.api;

import dk.loopbog.query.access.Viewer;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How the API describes itself at {@code /api/openapi.json}. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Viewer.class);
    }

    @Bean
    OpenAPI loopbogApi() {
        return new OpenAPI().info(new Info().title("Loopbog").version("1")
                .description("Days are written YYYY-MM-DD. Errors are application/problem+json with a stable code."));
    }
}

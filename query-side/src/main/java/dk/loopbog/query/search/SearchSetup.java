package dk.loopbog.query.search;

import dk.loopbog.query.projection.OwnWrites;
import dk.loopbog.query.projection.Projections;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
class SearchSetup {

    @Bean
    SearchIndex searchIndex() {
        return new SearchIndex();
    }

    @Bean(initMethod = "start")
    SearchIndexing searchIndexing(Projections projections, SearchIndex index) {
        return new SearchIndexing(projections, new SearchSources(projections), index);
    }

    @Bean
    HealthIndicator searchHealthIndicator(SearchIndexing indexing) {
        return () -> {
            var failure = indexing.failure();
            return (failure != null ? Health.down(failure) : indexing.built() ? Health.up() : Health.outOfService())
                    .withDetail("position", indexing.position()).build();
        };
    }

    @Bean
    WebMvcConfigurer searchingOnesOwnWrites(Projections projections, SearchIndexing indexing) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new OwnWrites(projections, indexing::await)).addPathPatterns("/soeg/**", "/api/search");
            }
        };
    }
}

package dk.loopbog.query.page;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;
import org.springframework.web.servlet.resource.ResourceUrlEncodingFilter;
import org.springframework.web.servlet.resource.VersionResourceResolver;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.dialect.SpringStandardDialect;
import org.thymeleaf.standard.expression.IStandardVariableExpressionEvaluator;
import org.thymeleaf.templateresolver.ITemplateResolver;

/** Languages, texts and static files of the pages. */
@Configuration(proxyBeanMethods = false)
class PageSetup implements WebMvcConfigurer {

    static final Locale DANISH = Locale.of("da");
    private static final Pattern HASHED = Pattern.compile("-[0-9a-f]{32}\\.[a-z0-9]+$");

    /** Danish unless the reader has asked for English: the browser's own wish is passed over, for most offices never set it. */
    static Locale language(@Nullable String asked) {
        return "en".equals(asked) ? Locale.ENGLISH : DANISH;
    }

    @Bean
    LocaleResolver localeResolver() {
        var resolver = new CookieLocaleResolver("lang") {
            @Override
            protected Locale parseLocaleValue(String value) {
                return language(value);
            }
        };
        resolver.setDefaultLocale(DANISH);
        resolver.setCookieMaxAge(Duration.ofDays(365));
        resolver.setCookieHttpOnly(true);
        return resolver;
    }

    @Bean
    MessageSource messageSource() {
        var texts = new ResourceBundleMessageSource();
        texts.setBasename("texts/messages");
        texts.setDefaultEncoding("UTF-8");
        texts.setDefaultLocale(DANISH);
        return texts;
    }

    @Bean
    SpringTemplateEngine templateEngine(ObjectProvider<ITemplateResolver> templates) {
        var engine = new SpringTemplateEngine();
        engine.setDialect(new SpringStandardDialect() {
            @Override
            public IStandardVariableExpressionEvaluator getVariableExpressionEvaluator() {
                return new PathExpressions();
            }
        });
        templates.orderedStream().forEach(engine::addTemplateResolver);
        return engine;
    }

    /** Puts the content's hash into the addresses of static files, so that browsers may keep them for good. */
    @Bean
    FilterRegistrationBean<ResourceUrlEncodingFilter> resourceAddresses() {
        return new FilterRegistrationBean<>(new ResourceUrlEncodingFilter());
    }

    /** An address with the hash never means other content; one without it, as in pages of the command side, is asked for again. */
    @Bean
    FilterRegistrationBean<Filter> resourceAges() {
        var ages = new FilterRegistrationBean<Filter>((request, response, chain) -> {
            var hashed = HASHED.matcher(((HttpServletRequest) request).getRequestURI()).find();
            var age = hashed ? CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable() : CacheControl.noCache();
            ((HttpServletResponse) response).setHeader(HttpHeaders.CACHE_CONTROL, age.getHeaderValue());
            chain.doFilter(request, response);
        });
        ages.addUrlPatterns("/assets/*");
        return ages;
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**")
                .addResourceLocations("classpath:/static/assets/")
                .resourceChain(true)
                .addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"));
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new LocaleChangeInterceptor() {
            {
                setParamName("lang");
            }

            @Override
            protected Locale parseLocaleValue(String value) {
                return language(value);
            }
        });
    }
}

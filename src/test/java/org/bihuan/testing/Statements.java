package org.bihuan.testing;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Profile;

/** Hears every SQL statement that goes to the database. */
@Profile("!timed")
public class Statements implements BeanPostProcessor, QueryExecutionListener {

    private final List<Heard> heard = new CopyOnWriteArrayList<>();
    private volatile boolean listening;

    /**
     * The statements of this thread's own work, in order, but for those that ask whose session it is. What the application does
     * on its own meanwhile, such as looking for abandoned imports, is not heard.
     */
    public List<String> during(Runnable work) {
        Thread own = Thread.currentThread();
        return heard(work).stream()
                .filter(heard -> heard.thread().equals(own))
                .map(Heard::statement)
                .filter(statement -> !ofSession(statement))
                .toList();
    }

    /** The statements about sessions that go out during some work, on whichever thread: the server has its own. */
    public List<String> ofSessionsDuring(Runnable work) {
        return heard(work).stream()
                .map(Heard::statement)
                .filter(Statements::ofSession)
                .toList();
    }

    private record Heard(Thread thread, String statement) {}

    private static boolean ofSession(String statement) {
        return statement.contains("SPRING_SESSION");
    }

    private List<Heard> heard(Runnable work) {
        heard.clear();
        listening = true;
        try {
            work.run();
        } finally {
            listening = false;
        }
        return List.copyOf(heard);
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source
                ? ProxyDataSourceBuilder.create(source).listener(this).build()
                : bean;
    }

    @Override
    public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {}

    @Override
    public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
        if (listening) {
            queries.forEach(query -> heard.add(new Heard(Thread.currentThread(), query.getQuery())));
        }
    }
}

package org.hudna.app.journal;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import org.hudna.ledger.store.Connections;

/**
 * Connections to a real database that fail at a chosen step, before it lands or after, and from then on at every step. Steps are statements executed.
 */
final class FailingConnections implements Connections {
    private final Connections beneath;
    private final String says;
    private long steps;
    private long failing = Long.MAX_VALUE;
    private boolean after;

    FailingConnections(Connections beneath, String says) {
        this.beneath = beneath;
        this.says = says;
    }

    synchronized void failAt(long step, boolean afterItLanded) {
        steps = 0;
        failing = step;
        after = afterItLanded;
    }

    @Override public Connection open() throws SQLException { return wrapped(beneath.open(), Connection.class); }

    private <T> T wrapped(Object real, Class<T> as) {
        return as.cast(Proxy.newProxyInstance(FailingConnections.class.getClassLoader(), new Class<?>[] {as}, (_, method, arguments) -> {
            boolean step = method.getName().startsWith("execute");
            if (step) before();
            Object answer;
            try {
                answer = method.invoke(real, arguments);
            } catch (InvocationTargetException failed) {
                throw failed.getCause();
            }
            if (step) after();
            if (answer instanceof PreparedStatement statement) return wrapped(statement, PreparedStatement.class);
            if (answer instanceof Statement statement) return wrapped(statement, Statement.class);
            return answer;
        }));
    }

    private synchronized void before() throws SQLException {
        steps++;
        if (steps - 1 > failing || steps - 1 == failing && !after) throw new SQLException(says);
    }

    private synchronized void after() throws SQLException { if (steps - 1 >= failing) throw new SQLException(says); }
}

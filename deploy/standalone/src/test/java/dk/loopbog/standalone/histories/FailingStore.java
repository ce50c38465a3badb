package dk.loopbog.standalone.histories;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Stands before the real drivers, and breaks the connection of whoever appends to the event log when it is told to. */
final class FailingStore implements Driver, AutoCloseable {

    /** Once, at the next append. */
    enum Fault { BEFORE_WRITING, BEFORE_COMMIT, AFTER_COMMIT }

    private static final String WRITER = "event-log-writer";

    private final List<Driver> real = List.copyOf(DriverManager.drivers().toList());
    private final AtomicReference<@Nullable Fault> next = new AtomicReference<>();

    FailingStore() throws SQLException {
        for (var driver : real) {
            DriverManager.deregisterDriver(driver);
        }
        DriverManager.registerDriver(this);
    }

    void failOnce(Fault fault) {
        next.set(fault);
    }

    void failNoMore() {
        next.set(null);
    }

    @Override
    public @Nullable Connection connect(String url, Properties properties) throws SQLException {
        for (var driver : real) {
            if (driver.acceptsURL(url)) {
                var connection = driver.connect(url, properties);
                return Thread.currentThread().getName().equals(WRITER) ? breaking(connection) : connection;
            }
        }
        return null;
    }

    private Connection breaking(Connection connection) {
        return (Connection) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
            if (method.getName().equals("prepareStatement") && next.compareAndSet(Fault.BEFORE_WRITING, null)
                    || method.getName().equals("commit") && next.compareAndSet(Fault.BEFORE_COMMIT, null)) {
                connection.rollback();
                connection.close();
                throw new SQLException("the connection was cut", "08006");
            }
            var result = invoked(connection, method, arguments);
            if (method.getName().equals("commit") && next.compareAndSet(Fault.AFTER_COMMIT, null)) {
                connection.close();
                throw new SQLException("the connection was cut before the answer came", "08006");
            }
            return result;
        });
    }

    private static @Nullable Object invoked(Connection connection, Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(connection, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    @Override
    public boolean acceptsURL(String url) throws SQLException {
        for (var driver : real) {
            if (driver.acceptsURL(url)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public DriverPropertyInfo[] getPropertyInfo(String url, Properties properties) {
        return new DriverPropertyInfo[0];
    }

    @Override
    public int getMajorVersion() {
        return 1;
    }

    @Override
    public int getMinorVersion() {
        return 0;
    }

    @Override
    public boolean jdbcCompliant() {
        return false;
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getGlobal();
    }

    @Override
    public void close() throws SQLException {
        DriverManager.deregisterDriver(this);
        for (var driver : real) {
            DriverManager.registerDriver(driver);
        }
    }
}

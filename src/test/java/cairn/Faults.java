package cairn;

import cairn.platform.db.RolePool;
import com.zaxxer.hikari.HikariDataSource;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.jdbc.datasource.AbstractDataSource;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets a chosen step of one request to the database fail, in every pool: each statement is a step, and each commit. */
@TestConfiguration(proxyBeanMethods = false)
public class Faults {

    private static final String HEADER = "X-Fault";
    private static final Map<String, Fault> ASKED = new ConcurrentHashMap<>();
    private static final ThreadLocal<@Nullable Fault> NOW = new ThreadLocal<>();

    /** How a step fails. */
    public enum Kind {
        /** The database says that it cannot. */
        CANNOT,
        /** The connection breaks before the step reaches the database. */
        BROKEN,
        /** The connection breaks after it was done and before the reply. */
        REPLY_LOST
    }

    /** What is to happen in one request, and what did. */
    public static final class Fault {
        private final int step;
        private final Kind kind;
        private final String id = UUID.randomUUID().toString();
        private final List<Boolean> commits = new ArrayList<>();
        private final CountDownLatch done = new CountDownLatch(1);

        private Fault(int step, Kind kind) {
            this.step = step;
            this.kind = kind;
            ASKED.put(id, this);
        }

        /** What goes with the request. */
        public Map<String, String> header() {
            return Map.of(HEADER, id);
        }

        /** For each step that came, whether it was a commit. The answer may be there a little before the request ends. */
        public List<Boolean> steps() {
            try {
                if (!done.await(20, TimeUnit.SECONDS)) {
                    throw new AssertionError("the request does not end");
                }
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return commits;
        }

        private boolean isNow(boolean commit) {
            commits.add(commit);
            return commits.size() == step;
        }
    }

    /** The step, counted from 1, fails. */
    public static Fault at(int step, Kind kind) {
        return new Fault(step, kind);
    }

    /** Nothing fails; the steps are counted. */
    public static Fault none() {
        return new Fault(0, Kind.CANNOT);
    }

    /** Every pool gets its connections here. */
    @Bean
    static BeanPostProcessor everyPoolMayFail() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                if (bean instanceof HikariDataSource pool) {
                    pool.setDataSource(new Source(pool.getJdbcUrl()));
                } else if (bean instanceof RolePool pool) {
                    HikariDataSource inner = inner(pool);
                    inner.setDataSource(new Source(inner.getJdbcUrl()));
                }
                return bean;
            }
        };
    }

    private static HikariDataSource inner(RolePool pool) {
        try {
            Field field = RolePool.class.getDeclaredField("dataSource");
            field.setAccessible(true);
            return (HikariDataSource) Objects.requireNonNull(field.get(pool));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    @Bean
    FilterRegistrationBean<OncePerRequestFilter> faultOfARequest() {
        FilterRegistrationBean<OncePerRequestFilter> filter = new FilterRegistrationBean<>(new OfRequest());
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }

    private static final class OfRequest extends OncePerRequestFilter {
        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            Optional<Fault> fault =
                    Optional.ofNullable(request.getHeader(HEADER)).map(ASKED::remove);
            fault.ifPresent(NOW::set);
            try {
                chain.doFilter(request, response);
            } finally {
                NOW.remove();
                fault.ifPresent(asked -> asked.done.countDown());
            }
        }
    }

    private static final class Source extends AbstractDataSource {
        private final String url;

        private Source(String url) {
            this.url = url;
        }

        @Override
        public Connection getConnection() throws SQLException {
            throw new SQLException("nobody enters without a name");
        }

        @Override
        public Connection getConnection(String user, String password) throws SQLException {
            Connection real = DriverManager.getConnection(url, user, password);
            return (Connection) Proxy.newProxyInstance(
                    Faults.class.getClassLoader(),
                    new Class<?>[] {Connection.class},
                    (proxy, method, arguments) -> ofConnection(real, method, arguments));
        }
    }

    private static @Nullable Object ofConnection(Connection real, Method method, Object @Nullable [] arguments)
            throws Throwable {
        if (method.getName().equals("commit")) {
            return step(real, true, real, method, arguments);
        }
        Object given = call(real, method, arguments);
        if (given instanceof Statement statement) {
            return Proxy.newProxyInstance(
                    Faults.class.getClassLoader(),
                    new Class<?>[] {method.getReturnType()},
                    (proxy, ofStatement, values) -> ofStatement.getName().startsWith("execute")
                            ? step(real, false, statement, ofStatement, values)
                            : call(statement, ofStatement, values));
        }
        return given;
    }

    private static @Nullable Object step(
            Connection real, boolean commit, Object target, Method method, Object @Nullable [] arguments)
            throws Throwable {
        Fault fault = NOW.get();
        if (fault == null || !fault.isNow(commit)) {
            return call(target, method, arguments);
        }
        if (fault.kind == Kind.CANNOT) {
            throw new SQLException("said by a test", "XX000");
        }
        if (fault.kind == Kind.REPLY_LOST) {
            call(target, method, arguments);
        }
        real.abort(Runnable::run);
        throw new SQLException("said by a test", "08006");
    }

    private static @Nullable Object call(Object target, Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw Objects.requireNonNull(e.getCause());
        }
    }
}

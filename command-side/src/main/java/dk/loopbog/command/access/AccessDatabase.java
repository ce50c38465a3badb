package dk.loopbog.command.access;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dk.loopbog.command.eventlog.EventLogAddress;
import org.flywaydb.core.Flyway;
import org.springframework.core.env.Environment;

/** Where accounts and sessions lie: {@code access.db} beside a SQLite log, or the same PostgreSQL database as the log. */
final class AccessDatabase {

    private AccessDatabase() {
    }

    /** Brings the tables up to date and connects. */
    static HikariDataSource open(EventLogAddress log, Environment environment) {
        var config = new HikariConfig();
        config.setPoolName("access");
        config.setMaximumPoolSize(4);
        if (log.isSqlite()) {
            config.setJdbcUrl(EventLogAddress.file(EventLogAddress.dataFolder(environment).resolve("access.db")).url());
            config.addDataSourceProperty("journal_mode", "WAL");
            config.addDataSourceProperty("synchronous", "NORMAL");
            config.addDataSourceProperty("busy_timeout", "10000");
            config.addDataSourceProperty("foreign_keys", "true");
            config.setConnectionInitSql("PRAGMA secure_delete = ON"); // an account that is gone leaves no name in free pages
        } else {
            config.setJdbcUrl(log.url());
            config.setUsername(log.user());
            config.setPassword(log.password());
        }
        var connections = new HikariDataSource(config);
        Flyway.configure().dataSource(connections).locations("classpath:db/access/" + (log.isSqlite() ? "sqlite" : "postgresql"))
                .table("access_schema_history").baselineOnMigrate(true).baselineVersion("0").load().migrate();
        return connections;
    }
}

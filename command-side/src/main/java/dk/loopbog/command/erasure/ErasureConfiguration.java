package dk.loopbog.command.erasure;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dk.loopbog.command.Commands;
import dk.loopbog.command.Remembered;
import dk.loopbog.command.eventlog.EventLogAddress;
import dk.loopbog.command.eventlog.EventLogEngine;
import dk.loopbog.events.files.FileStore;
import dk.loopbog.events.personal.KeyRing;
import dk.loopbog.events.readings.ReadingLog;
import dk.loopbog.events.settings.StoreAddress;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;

@Configuration(proxyBeanMethods = false)
class ErasureConfiguration {

    /** The access log, which the query side writes: here readers are forgotten and what is old enough is removed. No pool as a bean. */
    record OpenReadingLog(ReadingLog log, HikariDataSource pool) implements AutoCloseable {

        @Override
        public void close() {
            pool.close();
        }
    }

    @Bean(destroyMethod = "close")
    OpenReadingLog commandOpenReadingLog(Environment environment) {
        var pool = new HikariDataSource(pool(StoreAddress.ofReadings(environment::getProperty, EventLogAddress.dataFolder(environment))));
        return new OpenReadingLog(new ReadingLog(pool), pool);
    }

    @Bean
    ReadingLog commandReadingLog(OpenReadingLog commandOpenReadingLog) {
        return commandOpenReadingLog.log();
    }

    @Bean
    Receipts erasureReceipts(@Qualifier("access") DataSource access, KeyRing commandKeyRing, ObjectProvider<Clock> clock) {
        return new Receipts(new JdbcTemplate(access), commandKeyRing, clock.getIfAvailable(Clock::systemUTC));
    }

    @Bean(initMethod = "start")
    WhenPersonForgottenThenDestroyKey whenPersonForgottenThenDestroyKey(EventLogEngine eventLog, KeyRing commandKeyRing, FileStore commandFileStore,
                                                                        Commands commands, Remembered remembered, @Qualifier("access") DataSource access,
                                                                        @Qualifier("access") TransactionOperations together, Receipts receipts,
                                                                        ReadingLog commandReadingLog) {
        return new WhenPersonForgottenThenDestroyKey(eventLog, commandKeyRing, commandFileStore, commands, remembered,
                new Traces(new JdbcTemplate(access), together), receipts, commandReadingLog);
    }

    private static HikariConfig pool(StoreAddress address) {
        var config = new HikariConfig();
        config.setPoolName("access-log-upkeep");
        config.setJdbcUrl(address.url());
        config.setUsername(address.user());
        config.setPassword(address.password());
        config.setMaximumPoolSize(2);
        config.setMinimumIdle(0);
        config.setInitializationFailTimeout(-1);
        config.setConnectionTimeout(5_000);
        if (address.isSqlite()) {
            config.addDataSourceProperty("journal_mode", "WAL");
            config.addDataSourceProperty("synchronous", "FULL");
            config.addDataSourceProperty("busy_timeout", "10000");
            config.addDataSourceProperty("transaction_mode", "IMMEDIATE");
        }
        return config;
    }
}

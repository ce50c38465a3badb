package dk.loopbog.command.erasure;

import dk.loopbog.command.Commands;
import dk.loopbog.command.Remembered;
import dk.loopbog.command.eventlog.EventLogEngine;
import dk.loopbog.command.settings.PersonalSettings;
import dk.loopbog.events.files.FileStore;
import dk.loopbog.events.personal.KeyRing;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ErasureConfiguration {

    @Bean(initMethod = "start")
    WhenPersonForgottenThenDestroyKey whenPersonForgottenThenDestroyKey(EventLogEngine eventLog, KeyRing commandKeyRing, FileStore commandFileStore,
                                                                        Commands commands, Remembered remembered, PersonalSettings settings) {
        return new WhenPersonForgottenThenDestroyKey(eventLog, commandKeyRing, commandFileStore, commands, remembered, settings);
    }
}

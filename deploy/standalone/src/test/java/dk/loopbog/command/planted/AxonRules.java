package dk.loopbog.command.planted;

class AxonRules {
    org.axonframework.messaging.MetaData data;
}

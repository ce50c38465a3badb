package dk.loopbog.events.planted;

class LeansOnSpring {
    org.springframework.context.ApplicationContext context;
}
